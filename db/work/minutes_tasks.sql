-- Tasks of the organisation of :meeting, given otherwise than by it, that are open on its day, each as a line for
-- its minutes; what is late for long comes back no more.
SELECT t.content || coalesce(' (' || (SELECT full_name FROM member WHERE id = t.member) || ')',
	' (' || (SELECT name FROM org WHERE id = t.given_to) || ')', '')
	|| CASE WHEN t.due_on IS NULL THEN '' ELSE ', hạn ' || strftime('%d/%m/%Y', t.due_on) END || ': …'
FROM sitting g CROSS JOIN task_open t
WHERE g.meeting = (SELECT id FROM meeting WHERE uid = :meeting) AND t.org = g.org AND t.meeting IS NOT g.meeting
	AND g.day BETWEEN t.from_on AND t.last_on AND coalesce(t.due_on, nullif(t.from_on, ''), g.day)
		>= date(g.day, '-' || rule('duty.late_days', g.day) || ' days')
ORDER BY ifnull(t.due_on, '9999'), t.id
