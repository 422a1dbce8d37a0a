-- The regular meeting a month of a cell is about, one for each: one that counts (held in its own month) before
-- one that does not (held in another, "họp bù"), and that before one that is not held.
CREATE TEMP VIEW IF NOT EXISTS regular AS
SELECT org, period, meeting, rank = 0 AS counts
FROM (
	SELECT g.org, ifnull(g.period, '') AS period, g.id AS meeting,
		CASE WHEN g.state IS NOT 'DH' THEN 2 ELSE substr(g.held_on, 1, 7) IS NOT g.period END AS rank,
		min(printf('%d%012d', CASE WHEN g.state IS NOT 'DH' THEN 2
			ELSE substr(g.held_on, 1, 7) IS NOT g.period END, g.id))
	FROM meeting g
	WHERE g.kind IN ('TK', 'TKCD') AND g.deleted_at IS NULL
	GROUP BY g.org, ifnull(g.period, '')
)
