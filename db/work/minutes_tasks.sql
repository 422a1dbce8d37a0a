-- Tasks of earlier meetings of the organisation of :meeting that are open on its day, each as a line for its
-- minutes.
SELECT t.content || coalesce(' (' || (SELECT full_name FROM member WHERE id = t.member) || ')',
	' (' || (SELECT name FROM org WHERE id = t.org) || ')', '')
	|| CASE WHEN t.due_on IS NULL THEN '' ELSE ', hạn ' || strftime('%d/%m/%Y', t.due_on) END || ': …'
FROM sitting g CROSS JOIN open_task o CROSS JOIN task t
WHERE g.meeting = (SELECT id FROM meeting WHERE uid = :meeting) AND o.org = g.org AND o.meeting <> g.meeting
	AND t.id = o.task AND g.day BETWEEN o.from_on AND o.last_on
ORDER BY ifnull(t.due_on, '9999'), t.id
