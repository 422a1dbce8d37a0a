-- In a cell before he was admitted. Who was admitted a second time was in one before.
SELECT 'from_on', 'warning', 'Sinh hoạt từ ' || strftime('%d/%m/%Y', :from_on) || ' mà vào Đảng ngày '
	|| strftime('%d/%m/%Y', admitted_on) || '. Xem lại hai ngày.'
FROM member
WHERE uid = :member AND :from_on < min(admitted_on, ifnull(admission_decided_on, admitted_on))
	AND ifnull(:joined_by, '') <> 'KNL' AND NOT EXISTS (SELECT 1 FROM membership b
		WHERE b.member = member.id AND b.joined_by = 'KNL' AND b.deleted_at IS NULL)
