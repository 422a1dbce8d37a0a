-- From when to when a task is open, and whose it is: of the org whose meeting or resolution gave it; without
-- either, of the org that has it, or of the cell in which the member who has it is on the day asked. It is open
-- from the day it was given to the day before it was done; what is said to be done or stopped without a day
-- was never open.
CREATE TEMP VIEW IF NOT EXISTS task_open AS
SELECT t.id, t.uid, t.content, t.member, t.org AS given_to, t.due_on, g.id AS meeting, g.period,
	coalesce(g.org, t.org, (SELECT c.cell FROM counted c
		WHERE c.member = t.member AND asked('day') BETWEEN c.from_on AND c.last_on)) AS org,
	coalesce(g.held_on, r."on", '') AS from_on,
	CASE WHEN t.state IN ('DL', 'CHT') THEN '9999-12-31' ELSE date(t.done_on, '-1 day') END AS last_on
FROM task t LEFT JOIN resolution r ON r.id = t.resolution AND r.deleted_at IS NULL
	LEFT JOIN meeting g ON g.id = coalesce(t.meeting, r.meeting) AND g.deleted_at IS NULL
WHERE t.deleted_at IS NULL
