-- Chi ủy prepares a meeting before it is held.
SELECT 'prepared_by', 'error', 'Họp chuẩn bị ngày ' || strftime('%d/%m/%Y', held_on) || ifnull(' lúc ' || starts_at, '')
	|| ' ở sau buổi này, ' || strftime('%d/%m/%Y', :held_on) || '. Chọn lại buổi chuẩn bị hoặc sửa ngày.'
FROM meeting
WHERE uid = :prepared_by AND (held_on > :held_on OR (held_on = :held_on AND starts_at > :starts_at))
UNION ALL
SELECT 'held_on', 'error', 'Buổi này chuẩn bị cho buổi ngày ' || strftime('%d/%m/%Y', held_on)
	|| ' nên không thể họp sau, ' || strftime('%d/%m/%Y', :held_on) || '. Xem lại ngày, giờ.'
FROM meeting
WHERE prepared_by = (SELECT id FROM meeting WHERE uid = :uid) AND deleted_at IS NULL
	AND (:held_on > held_on OR (:held_on = held_on AND :starts_at > starts_at))
LIMIT 1
