-- Tasks with the meeting that gave them, by itself or by its resolution, and the days on which they are open:
-- until they are done or given up, at most a year past their day. One that is done nobody knows when is none.
CREATE TEMP VIEW IF NOT EXISTS open_task AS
SELECT t.id AS task, g.id AS meeting, g.org, g.period, t.due_on, ifnull(g.held_on, '') AS from_on,
	min(ifnull(date(t.done_on, '-1 day'), '9999-12-31'), ifnull(add_months(t.due_on, 12), '9999-12-31')) AS last_on
FROM meeting g JOIN task t ON t.meeting = g.id OR t.resolution IN (
	SELECT r.id FROM resolution r WHERE r.meeting = g.id AND r.deleted_at IS NULL)
WHERE g.deleted_at IS NULL AND t.deleted_at IS NULL AND (t.done_on IS NOT NULL OR t.state IN ('DL', 'CHT'))
