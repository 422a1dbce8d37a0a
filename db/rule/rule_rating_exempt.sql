-- The exempt and the suspended are not rated: "chưa xếp loại" with the reason, never a level.
WITH rated(day, member) AS (
	SELECT min(:year || '-12-31', ifnull(:on, '9999'), :today), (SELECT id FROM member WHERE uid = :member)
)
SELECT 'level', 'warning', 'Đảng viên được miễn công tác, sinh hoạt: chưa xếp loại. Bỏ mức, ghi lý do miễn.'
FROM rated
WHERE :level IS NOT NULL AND EXISTS (SELECT 1 FROM exempt e
	WHERE e.member = rated.member AND day BETWEEN e.from_on AND e.last_on)
UNION ALL
SELECT 'level', 'warning', 'Đảng viên đang bị đình chỉ sinh hoạt: chưa xếp loại. Bỏ mức, ghi lý do đình chỉ.'
FROM rated
WHERE :level IS NOT NULL AND EXISTS (SELECT 1 FROM suspended s
	WHERE s.member = rated.member AND day BETWEEN s.from_on AND s.last_on)
