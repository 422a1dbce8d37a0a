-- In the season, members whose yearly statement is not handed in, in the cell where they are counted. A guest
-- hands in his at home; an extraordinary or quarterly one is not the yearly one. Whom a list calls exempt or
-- suspended without a date owes none on an earlier day either. Who is counted in a cell twice stands here twice, so that
-- who asks for one cell looks at nobody else (a DISTINCT here would come first).
CREATE TEMP VIEW IF NOT EXISTS owes_statement AS
WITH season AS MATERIALIZED (
	SELECT day, CAST(substr(day, 1, 4) AS INTEGER) AS year,
		substr(day, 1, 4) || '-' || rule('review.statement_due', day) AS due
	FROM asked
	WHERE substr(day, 6, 5) BETWEEN rule('review.season_from', day) AND rule('review.season_to', day)
),
excused(member) AS MATERIALIZED (
	SELECT x.member FROM season CROSS JOIN exempt x WHERE season.day BETWEEN x.from_on AND x.last_on
	UNION
	SELECT x.member FROM season CROSS JOIN suspended x WHERE season.day BETWEEN x.from_on AND x.last_on
	UNION
	SELECT member FROM undated WHERE said IN ('MSH', 'DC')
),
handed_in(member) AS MATERIALIZED (
	SELECT r.member FROM season CROSS JOIN review r
	WHERE ifnull(r.year, 0) = +season.year AND +r.member IS NOT NULL AND r.kind = 'HN' AND ifnull(r.period, 'Y') = 'Y'
		AND r.statement_on <= season.day AND r.deleted_at IS NULL
)
SELECT c.member, c.cell, season.due
FROM season CROSS JOIN counted c
WHERE season.day BETWEEN c.from_on AND c.last_on AND c.member NOT IN excused AND c.member NOT IN handed_in
