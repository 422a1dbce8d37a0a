-- What the meeting :meeting gave, as say_tasks_given says it: who, what, by when, reported at which period.
SELECT coalesce((SELECT full_name FROM member WHERE id = t.member), (SELECT name FROM org WHERE id = t.org), '…………'),
	t.content, shown('task', 'due_on', t.due_on), shown('task', 'report_period', t.report_period)
FROM given v CROSS JOIN task t
WHERE v.meeting = :meeting AND t.id = v.task
ORDER BY ifnull(t.due_on, '9999'), t.id
