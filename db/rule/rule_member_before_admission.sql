-- The same from the other side: the day of admission is moved behind a spell.
SELECT 'admitted_on', 'warning', 'Vào Đảng ngày ' || strftime('%d/%m/%Y', :admitted_on)
	|| ' mà đã sinh hoạt từ ' || strftime('%d/%m/%Y', min(s.from_on)) || '. Xem lại hai ngày.'
FROM spell s
WHERE s.member = (SELECT id FROM member WHERE uid = :uid)
HAVING min(s.from_on) < min(:admitted_on, ifnull(:admission_decided_on, :admitted_on))
	AND total(s.joined_by = 'KNL') = 0
