-- From when to when a task is open, and whose it is: of the org whose meeting or resolution gave it; without
-- either, of the org it was given to, or of the cell of the member who has it. It is open from the day it was
-- given to the day before it was done; what is said to be done or stopped without a day was never open.
CREATE TEMP VIEW IF NOT EXISTS task_open AS
SELECT t.id AS task, coalesce(g.org, t.org) AS org,
	coalesce(g.held_on, r."on", '') AS from_on,
	CASE WHEN t.state IN ('DL', 'CHT') THEN '9999-12-31' ELSE date(t.done_on, '-1 day') END AS last_on
FROM task t LEFT JOIN resolution r ON r.id = t.resolution
	LEFT JOIN meeting g ON g.id = coalesce(t.meeting, r.meeting)
WHERE t.deleted_at IS NULL
