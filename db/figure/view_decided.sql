-- What each meeting decided: its resolutions, and the tasks it gave by itself or by one of them.
CREATE TEMP VIEW IF NOT EXISTS decided AS
SELECT g.id AS meeting,
	(SELECT count(*) FROM resolution r WHERE r.meeting = g.id AND r.deleted_at IS NULL) AS resolutions,
	(SELECT count(*) FROM given v WHERE v.meeting = g.id) AS tasks
FROM meeting g
WHERE g.deleted_at IS NULL
