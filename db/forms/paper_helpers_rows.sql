-- Whom the cell :org helps on :day: people on the way into the Party, and its members on probation; with their helpers, since
-- the step that named them.
SELECT w.full_name, iif(w.way = 'K', 'Quần chúng', 'Dự bị'), coalesce((SELECT full_name FROM member WHERE id = w.helper), '…………')
	|| coalesce(', ' || (SELECT full_name FROM member WHERE id = w.helper_2), ''), ifnull(shown('admission_step', 'on', w.day), '')
FROM on_way w
WHERE w.step = (SELECT s.step FROM way_step s WHERE s.way = w.way ORDER BY s.step <> 'CGD', s.place LIMIT 1)
	AND (w.ended_on IS NULL OR w.ended_on > :day) AND (w.own_cell = :org OR EXISTS (SELECT 1 FROM counted c
		WHERE c.member = w.own_member AND c.cell = :org AND :day BETWEEN c.from_on AND c.last_on))
ORDER BY w.way DESC, w.sort_key, w.who
