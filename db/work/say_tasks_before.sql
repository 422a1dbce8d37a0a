-- What :org was given before the meeting :meeting (NULL: it is not in the book yet) and was open since its regular meeting
-- before :day, each with how it stands on :day; what is late for long comes back no more.
WITH last AS (
	SELECT max(held_on) AS day FROM meeting
	WHERE org = :org AND kind IN ('TK', 'TKCD') AND state = 'DH' AND held_on < :day AND deleted_at IS NULL
)
SELECT '- ' || t.content || coalesce(' (' || (SELECT full_name FROM member WHERE id = t.member) || ')',
	' (' || (SELECT name FROM org WHERE id = t.given_to) || ')', '')
	|| CASE WHEN t.due_on IS NULL THEN '' ELSE ', hạn ' || strftime('%d/%m/%Y', t.due_on) END || ': '
	|| CASE WHEN t.last_on < :day THEN iif(k.state = 'T', 'thôi ', 'hoàn thành ') || strftime('%d/%m/%Y', k.done_on)
	WHEN k.state = 'CHT' THEN 'chưa hoàn thành' WHEN t.due_on < :day THEN 'quá hạn' ELSE 'đang làm' END
	|| '; ' || coalesce(k.result, '…………')
FROM last CROSS JOIN task_open t CROSS JOIN task k
WHERE t.org = :org AND (:meeting IS NULL OR t.meeting IS NOT :meeting) AND k.id = t.id AND :day >= t.from_on
	AND t.last_on >= coalesce(last.day, :day) AND coalesce(t.due_on, nullif(t.from_on, ''), :day)
		>= date(:day, '-' || rule('duty.late_days', :day) || ' days')
ORDER BY ifnull(t.due_on, '9999'), t.id
