-- The same from the other side: a level was given on a day on which he was suspended.
SELECT 'from_on', 'warning', 'Năm ' || t.year || ' đã xếp loại trong lúc bị đình chỉ: người đang bị đình chỉ thì chưa xếp loại. '
	|| 'Xem lại ngày, hoặc bỏ mức xếp loại ấy.'
FROM rating t
WHERE t.member = (SELECT id FROM member WHERE uid = :member) AND t.level IS NOT NULL AND t.deleted_at IS NULL
	AND min(t.year || '-12-31', ifnull(t."on", '9999'), :today) BETWEEN :from_on AND ifnull(:to_on, '9999')
LIMIT 1
