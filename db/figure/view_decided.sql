-- What each meeting decided: its resolutions, and the tasks it gave by itself or by one of them.
CREATE TEMP VIEW IF NOT EXISTS decided AS
SELECT g.id AS meeting,
	(SELECT count(*) FROM resolution r WHERE r.meeting = g.id AND r.deleted_at IS NULL) AS resolutions,
	(SELECT count(*) FROM task t WHERE t.deleted_at IS NULL AND (t.meeting = g.id OR t.resolution IN (
		SELECT r.id FROM resolution r WHERE r.meeting = g.id AND r.deleted_at IS NULL))) AS tasks
FROM meeting g
WHERE g.deleted_at IS NULL
