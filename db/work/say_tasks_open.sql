-- What :org was given before the meeting :meeting and is open on :day: to be reported on at it.
SELECT '- ' || t.content || coalesce(' (' || (SELECT full_name FROM member WHERE id = t.member) || ')',
	' (' || (SELECT name FROM org WHERE id = t.given_to) || ')', '')
	|| CASE WHEN t.due_on IS NULL THEN '' ELSE ', hạn ' || strftime('%d/%m/%Y', t.due_on) END
FROM task_open t
WHERE t.org = :org AND (:meeting IS NULL OR t.meeting IS NOT :meeting) AND :day BETWEEN t.from_on AND t.last_on
	AND coalesce(t.due_on, nullif(t.from_on, ''), :day) >= date(:day, '-' || rule('duty.late_days', :day) || ' days')
ORDER BY ifnull(t.due_on, '9999'), t.id
