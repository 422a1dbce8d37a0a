-- Whom and which organisations were rated xuất sắc in years running, as decided: each such row of years with its first
-- and its last.
CREATE TEMP VIEW IF NOT EXISTS streak AS
SELECT member, org, min(year) AS first_year, max(year) AS last_year, max(year) - min(year) + 1 AS years
FROM (
	SELECT member, org, year, year - dense_rank() OVER (PARTITION BY +member, org ORDER BY year) AS run
	FROM rating_in_force
	WHERE level = 'HTXSNV'
)
GROUP BY +member, org, run
