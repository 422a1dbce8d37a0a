-- A resolution has the day of its meeting.
SELECT 'on', 'warning', 'Ghi ngày ' || strftime('%d/%m/%Y', :on) || ' mà buổi họp ngày '
	|| strftime('%d/%m/%Y', held_on) || '. Xem lại hai ngày.'
FROM meeting WHERE uid = :meeting AND held_on <> :on
