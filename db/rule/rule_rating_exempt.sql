-- The exempt are not rated: "chưa xếp loại" with the reason, never a level.
SELECT 'level', 'warning', 'Đảng viên được miễn công tác, sinh hoạt: chưa xếp loại. Bỏ mức, ghi lý do miễn.'
FROM exempt e
WHERE :level IS NOT NULL AND e.member = (SELECT id FROM member WHERE uid = :member)
	AND min(:year || '-12-31', ifnull(:on, '9999'), :today) BETWEEN e.from_on AND e.last_on
