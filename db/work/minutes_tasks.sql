-- Open tasks of earlier meetings of :org, each as a line for the minutes of :meeting.
SELECT t.content || coalesce(' (' || (SELECT full_name FROM member WHERE id = t.member) || ')',
	' (' || (SELECT name FROM org WHERE id = t.org) || ')', '')
	|| CASE WHEN t.due_on IS NULL THEN '' ELSE ', hạn ' || strftime('%d/%m/%Y', t.due_on) END || ': …'
FROM task t JOIN meeting g ON g.id = t.meeting
WHERE g.org = (SELECT id FROM org WHERE uid = :org) AND g.uid <> :meeting
	AND t.deleted_at IS NULL AND t.state IN ('DL', 'CHT')
ORDER BY ifnull(t.due_on, '9999'), t.id
