-- Tasks that are open on the day. What is late for long is no longer said every day.
WITH since AS MATERIALIZED (
	SELECT date(:day, '-' || rule('duty.late_days', :day) || ' days') AS day
)
SELECT t.org, t.member, 'task' AS type, t.uid AS record, 'state' AS field, t.content AS what, t.due_on AS due
FROM since CROSS JOIN task_open t
WHERE ifnull(t.due_on, '') BETWEEN since.day AND :until AND :day <= t.last_on AND :day >= t.from_on -- in this order: most are done
