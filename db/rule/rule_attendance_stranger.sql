-- Somebody who was not of this cell on that day, and not of its committee, is a guest: he is in no rate.
SELECT 'member', 'warning', m.full_name || ' không thuộc ' || o.name || ' ngày ' || strftime('%d/%m/%Y', g.day)
	|| '. Người nơi khác đến dự thì ghi là khách.'
FROM sitting g CROSS JOIN org o CROSS JOIN member m
WHERE g.meeting = (SELECT id FROM meeting WHERE uid = :meeting) AND o.id = g.org AND m.uid = :member
	AND ifnull(:guest, 0) = 0
	AND NOT EXISTS (SELECT 1 FROM spell s WHERE s.member = m.id AND (s.cell = g.org OR s."group" = g.org)
		AND (g.day BETWEEN s.from_on AND s.last_on OR g.day BETWEEN s.called_from AND s.called_to))
	AND NOT EXISTS (SELECT 1 FROM in_office p WHERE p.member = m.id AND p.org = g.org
		AND g.day BETWEEN p.from_on AND p.last_on)
