-- Whom and which organisations were rated xuất sắc in years running, as decided: each such row of years with its first
-- and its last.
CREATE TEMP VIEW IF NOT EXISTS streak AS
SELECT member, org, min(year) AS first_year, max(year) AS last_year, count(*) AS years
FROM (
	SELECT f.member, f.org, f.year, f.year - row_number() OVER (PARTITION BY f.member, f.org ORDER BY f.year) AS run
	FROM (SELECT DISTINCT member, org, year FROM rating_in_force WHERE level = 'HTXSNV') f
)
GROUP BY member, org, run
