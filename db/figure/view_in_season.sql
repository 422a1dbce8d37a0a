-- Who is reviewed in the season asked for: that of the year, or of the quarter, that the span asked is. The cell
-- (scope CB) and, where it has chi ủy members, its chi ủy (CU), once a year; each member counted at the end of the
-- span or today, also before the book was begun (CN); of a quarter only who holds a post, or has a review or a rating
-- of it. why: for which reason he is not rated (a code of rating.none_why): excused, or admitted too short a time
-- before the end.
CREATE TEMP VIEW IF NOT EXISTS in_season AS
WITH span AS (
	SELECT day, min(day, to_on) AS on_day, to_on, CAST(substr(to_on, 1, 4) AS INTEGER) AS year,
		CASE substr(from_on, 6, 2) || substr(to_on, 6, 2)
		WHEN '0103' THEN 'Q1' WHEN '0406' THEN 'Q2' WHEN '0709' THEN 'Q3' ELSE 'Y' END AS period
	FROM asked
)
SELECT s.day, s.to_on, s.year, s.period, CAST('CB' AS TEXT) AS scope, c.cell, CAST(NULL AS INTEGER) AS member, c.cell AS org,
	CAST(NULL AS TEXT) AS why
FROM span s CROSS JOIN cell_alive c
WHERE s.period = 'Y' AND s.on_day BETWEEN c.from_on AND c.last_on
UNION ALL
SELECT s.day, s.to_on, s.year, s.period, CAST('CU' AS TEXT), c.cell, CAST(NULL AS INTEGER), c.cell, CAST(NULL AS TEXT)
FROM span s CROSS JOIN cell_alive c
WHERE s.period = 'Y' AND s.on_day BETWEEN c.from_on AND c.last_on
	AND EXISTS (SELECT 1 FROM in_office p WHERE p.org = c.cell AND p.title = 'CUV' AND s.on_day BETWEEN p.from_on AND p.last_on)
UNION ALL
SELECT s.day, s.to_on, s.year, s.period, CAST('CN' AS TEXT), c.cell, c.member, CAST(NULL AS INTEGER),
	CAST(coalesce((SELECT max(x.why) FROM excused x WHERE x.member = c.member AND s.on_day BETWEEN x.from_on AND x.last_on),
		(SELECT 'CDTG' FROM too_new t WHERE t.member = c.member AND t.rated_from > s.to_on)) AS TEXT)
FROM span s CROSS JOIN counted c
WHERE s.on_day BETWEEN c.called_from AND c.last_on
	AND (s.period = 'Y'
		OR EXISTS (SELECT 1 FROM in_office p WHERE p.member = c.member AND p.title <> 'DV' AND s.on_day BETWEEN p.from_on AND p.last_on)
		OR EXISTS (SELECT 1 FROM periodic r WHERE r.member = c.member AND r.year = s.year AND r.period = s.period)
		OR EXISTS (SELECT 1 FROM rated t WHERE t.member = c.member AND t.year = s.year AND t.period = s.period))
