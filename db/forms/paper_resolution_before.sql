-- The tasks of say_tasks_before in the columns of the resolution: what and who, how it stood when the regular meeting
-- before this one was over (new: given then or since), how it stands now and what came of it.
WITH last AS (
	SELECT max(held_on) AS day FROM meeting
	WHERE org = :org AND kind IN ('TK', 'TKCD') AND state = 'DH' AND held_on < :day AND deleted_at IS NULL
)
SELECT t.content || coalesce(' (' || (SELECT full_name FROM member WHERE id = t.member) || ')',
		' (' || (SELECT name FROM org WHERE id = t.given_to) || ')', ''),
	CASE WHEN t.from_on >= coalesce(last.day, :day) THEN 'Mới giao' WHEN t.due_on < last.day THEN 'Quá hạn' ELSE 'Đang làm' END
	|| coalesce(', hạn ' || shown('task', 'due_on', t.due_on), ''),
	CASE WHEN t.last_on < :day THEN iif(k.state = 'T', 'Thôi ', 'Hoàn thành ') || shown('task', 'done_on', k.done_on)
	WHEN k.state = 'CHT' THEN 'Chưa hoàn thành' WHEN t.due_on < :day THEN 'Quá hạn' ELSE 'Đang làm' END
	|| '; ' || coalesce(k.result, '…………')
FROM last CROSS JOIN task_open t CROSS JOIN task k
WHERE t.org = :org AND t.meeting IS NOT :meeting AND k.id = t.id AND :day >= t.from_on
	AND t.last_on >= coalesce(last.day, :day) AND coalesce(t.due_on, nullif(t.from_on, ''), :day)
		>= date(:day, '-' || rule('duty.late_days', :day) || ' days')
ORDER BY ifnull(t.due_on, '9999'), t.id
