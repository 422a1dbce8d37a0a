-- What the meeting :meeting gave: who, what, by when, reported when.
SELECT '- ' || coalesce((SELECT full_name FROM member WHERE id = t.member), (SELECT name FROM org WHERE id = t.org), '…………')
	|| ': ' || t.content || coalesce(', hạn ' || strftime('%d/%m/%Y', t.due_on), '')
	|| coalesce(', báo cáo kỳ ' || substr(t.report_period, 6, 2) || '/' || substr(t.report_period, 1, 4), '')
FROM given v CROSS JOIN task t
WHERE v.meeting = :meeting AND t.id = v.task
ORDER BY ifnull(t.due_on, '9999'), t.id
