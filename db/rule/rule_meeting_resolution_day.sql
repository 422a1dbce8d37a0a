-- The same from the other side.
SELECT 'held_on', 'warning', 'Họp ngày ' || strftime('%d/%m/%Y', :held_on) || ' mà nghị quyết, kết luận số '
	|| printf('%02d', number) || ' của buổi này ghi ngày ' || strftime('%d/%m/%Y', "on") || '. Xem lại hai ngày.'
FROM resolution
WHERE meeting = (SELECT id FROM meeting WHERE uid = :uid) AND "on" <> :held_on AND deleted_at IS NULL
LIMIT 1
