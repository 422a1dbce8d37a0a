-- Tasks that are open on the day. What is late for long is no longer said every day.
WITH since AS MATERIALIZED (
	SELECT date(:day, '-' || rule('duty.late_days', :day) || ' days') AS day
)
SELECT coalesce(w.org, (SELECT s.cell FROM spell s
		WHERE s.member = t.member AND s.form IS NOT 'TTD' AND :day BETWEEN s.from_on AND s.last_on)) AS org,
	t.member, 'task' AS type, t.uid AS record, 'state' AS field, t.content AS what,
	t.due_on AS due
FROM since CROSS JOIN task t CROSS JOIN task_open w
WHERE ifnull(t.due_on, '') BETWEEN since.day AND :until AND w.task = t.id
	AND :day BETWEEN w.from_on AND w.last_on
