-- In the season, members whose yearly statement is not handed in, in the cell where they are counted. A guest
-- hands in his at home; an extraordinary or quarterly one is not the yearly one. Nor do the excused. Who is counted in a cell twice stands here twice, so that
-- who asks for one cell looks at nobody else (a DISTINCT here would come first).
CREATE TEMP VIEW IF NOT EXISTS owes_statement AS
WITH season AS MATERIALIZED (
	SELECT day, CAST(substr(day, 1, 4) AS INTEGER) AS year,
		substr(day, 1, 4) || '-' || rule('review.statement_due', day) AS due
	FROM asked
	WHERE substr(day, 6, 5) BETWEEN rule('review.season_from', day) AND rule('review.season_to', day)
),
spared(member) AS MATERIALIZED (
	SELECT x.member FROM season CROSS JOIN excused x WHERE season.day BETWEEN x.from_on AND x.last_on
),
handed_in(member) AS MATERIALIZED (
	SELECT r.member FROM season CROSS JOIN periodic r
	WHERE ifnull(r.year, 0) = +season.year AND +r.member IS NOT NULL AND r.period = 'Y' AND r.statement_on <= season.day
)
SELECT c.member, c.cell, season.due
FROM season CROSS JOIN counted c
WHERE season.day BETWEEN c.from_on AND c.last_on AND c.member NOT IN spared AND c.member NOT IN handed_in
