-- In the season, members whose yearly statement is not handed in, counted for each cell. A guest hands in
-- his at home; an extraordinary or quarterly one is not the yearly one. Whom a list calls exempt or suspended
-- without a date owes none on an earlier day either.
WITH season AS MATERIALIZED (
	SELECT CAST(substr(:day, 1, 4) AS INTEGER) AS year,
		substr(:day, 1, 4) || '-' || rule('review.statement_due', :day) AS due
	WHERE substr(:day, 6, 5) BETWEEN rule('review.season_from', :day) AND rule('review.season_to', :day)
),
excused(member) AS MATERIALIZED (
	SELECT member FROM exempt WHERE :day BETWEEN from_on AND last_on
	UNION
	SELECT member FROM suspended WHERE :day BETWEEN from_on AND last_on
	UNION
	SELECT member FROM undated WHERE said IN ('MSH', 'DC')
),
handed_in(member) AS MATERIALIZED (
	SELECT r.member FROM season CROSS JOIN review r
	WHERE ifnull(r.year, 0) = +season.year AND +r.member IS NOT NULL AND r.kind = 'HN'
		AND r.statement_on <= :day AND r.deleted_at IS NULL
)
SELECT c.cell AS org, NULL AS member, 'review' AS type, NULL AS record, NULL AS field,
	count(DISTINCT c.member) AS what, season.due
FROM season CROSS JOIN counted c
WHERE :day BETWEEN c.from_on AND c.last_on AND c.member NOT IN excused AND c.member NOT IN handed_in
GROUP BY c.cell
