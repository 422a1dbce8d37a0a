-- The roll call of each meeting in figures. The rate is present / must; marked (present or absent) = 0: nobody
-- was called, so there is none; the roll is whole when nobody is unmarked. unsure: view_expected, '?'.
CREATE TEMP VIEW IF NOT EXISTS roll AS
SELECT g.id AS meeting,
	(SELECT count(*) FROM expected WHERE meeting = g.id AND apart IS NULL) AS must,
	(SELECT count(*) FROM mark WHERE meeting = g.id AND status = 'C') AS present,
	(SELECT count(*) FROM mark WHERE meeting = g.id AND status = 'P') AS with_reason,
	(SELECT count(*) FROM mark WHERE meeting = g.id AND status = 'K') AS without_reason,
	(SELECT count(*) FROM mark WHERE meeting = g.id AND status IN ('C', 'P', 'K')) AS marked,
	(SELECT count(*) FROM unmarked WHERE meeting = g.id) AS unmarked,
	(SELECT count(*) FROM expected WHERE meeting = g.id AND apart = '?') AS unsure
FROM meeting g
WHERE g.deleted_at IS NULL
