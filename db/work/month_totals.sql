-- All cells, or the one :cell: how many are through each stop of the month :period. Meetings are read
-- through the index of their list, whose expression is repeated here.
WITH cells AS (
	SELECT id FROM org
	WHERE kind = 'CB' AND deleted_at IS NULL AND (founded_on IS NULL OR founded_on <= :today)
		AND (dissolved_on IS NULL OR dissolved_on >= :today) AND (:cell IS NULL OR uid = :cell)
),
regular AS (
	SELECT g.id, g.org, g.state, g.minutes FROM meeting g CROSS JOIN cells
	WHERE cells.id = g.org AND ifnull(g.period, '') = :period AND g.kind IN ('TK', 'TKCD') AND g.deleted_at IS NULL
		AND (g.state <> 'DH' OR substr(g.held_on, 1, 7) = :period) -- what is made up later does not count
),
roll AS (
	SELECT a.meeting, sum(a.status IN ('C', 'P', 'K')) AS must, sum(a.status = 'C') AS present
	FROM regular g CROSS JOIN attendance a
	WHERE a.meeting = g.id AND a.deleted_at IS NULL AND ifnull(a.guest, 0) = 0
	GROUP BY a.meeting
)
SELECT (SELECT count(*) FROM cells),
	(SELECT count(DISTINCT p.org) FROM post p JOIN cells ON cells.id = p.org WHERE p.title = 'CUV'
		AND p.deleted_at IS NULL AND p.from_on <= :today AND (p.to_on IS NULL OR p.to_on >= :today)),
	(SELECT count(DISTINCT g.org) FROM meeting g CROSS JOIN cells
		WHERE cells.id = g.org AND ifnull(g.period, '') = :period AND g.kind = 'CU' AND g.state = 'DH' AND g.deleted_at IS NULL
		AND substr(g.held_on, 1, 7) <= :period),
	(SELECT count(DISTINCT org) FROM regular WHERE state = 'DH'),
	(SELECT count(DISTINCT g.org) FROM regular g JOIN roll ON roll.meeting = g.id),
	(SELECT count(DISTINCT org) FROM regular WHERE minutes IS NOT NULL),
	(SELECT count(DISTINCT g.org) FROM regular g JOIN resolution r ON r.meeting = g.id WHERE r.deleted_at IS NULL),
	(SELECT ifnull(sum(must), 0) FROM roll),
	(SELECT ifnull(sum(present), 0) FROM roll)
