-- The exempt are not rated: "chưa xếp loại" with the reason, never a level. The view is read only for who may be.
SELECT 'level', 'warning', 'Đảng viên được miễn công tác, sinh hoạt: chưa xếp loại. Bỏ mức, ghi lý do miễn.'
FROM exempt e
WHERE :level IS NOT NULL AND EXISTS (SELECT 1 FROM member m WHERE m.uid = :member AND (m.listed_status = 'MSH'
		OR EXISTS (SELECT 1 FROM exemption x WHERE x.member = m.id)))
	AND e.member = (SELECT id FROM member WHERE uid = :member)
	AND min(:year || '-12-31', ifnull(:on, '9999'), :today) BETWEEN e.from_on AND e.last_on
