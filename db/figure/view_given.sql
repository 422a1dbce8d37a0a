-- Which meeting gave a task, by itself or by its resolution.
CREATE TEMP VIEW IF NOT EXISTS given AS
SELECT t.id AS task, g.id AS meeting, g.org, g.period
FROM meeting g JOIN task t ON t.meeting = g.id OR t.resolution IN (
	SELECT r.id FROM resolution r WHERE r.meeting = g.id AND r.deleted_at IS NULL)
WHERE g.deleted_at IS NULL AND t.deleted_at IS NULL
