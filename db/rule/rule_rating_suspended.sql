-- The suspended are not rated: "chưa xếp loại" with the reason, never a level.
SELECT 'level', 'warning', 'Đảng viên đang bị đình chỉ sinh hoạt: chưa xếp loại. Bỏ mức, ghi lý do đình chỉ.'
FROM suspended s
WHERE :level IS NOT NULL AND s.member = (SELECT id FROM member WHERE uid = :member)
	AND min(:year || '-12-31', ifnull(:on, '9999'), :today) BETWEEN s.from_on AND s.last_on
