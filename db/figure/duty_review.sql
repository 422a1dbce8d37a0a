-- In the season, members whose yearly statement is not handed in, counted for each cell. A guest hands in
-- his at home; an extraordinary or quarterly one is not the yearly one.
WITH season AS MATERIALIZED (
	SELECT CAST(substr(:day, 1, 4) AS INTEGER) AS year,
		substr(:day, 1, 4) || '-' || rule('review.statement_due', :day) AS due
	WHERE substr(:day, 6, 5) BETWEEN rule('review.season_from', :day) AND rule('review.season_to', :day)
),
excused(member) AS MATERIALIZED (
	SELECT member FROM exemption
	WHERE deleted_at IS NULL AND from_on <= :day AND (to_on IS NULL OR to_on >= :day)
),
handed_in(member) AS MATERIALIZED (
	SELECT r.member FROM season CROSS JOIN review r
	WHERE ifnull(r.year, 0) = +season.year AND +r.member IS NOT NULL AND r.kind = 'HN'
		AND r.statement_on <= :day AND r.deleted_at IS NULL
)
SELECT s.cell AS org, NULL AS member, 'review' AS type, NULL AS record, NULL AS field,
	count(DISTINCT s.member) AS what, season.due
FROM season CROSS JOIN spell s CROSS JOIN member m
WHERE m.id = s.member AND m.deleted_at IS NULL AND :day BETWEEN s.from_on AND s.last_on AND s.form IS NOT 'TTD'
	AND (s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK', 'MSH', 'DC'))
	AND s.member NOT IN excused AND s.member NOT IN handed_in
GROUP BY s.cell
