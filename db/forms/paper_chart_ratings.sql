-- The members counted in :org at the end of each of three years to :period, by their level in force, of those who have one.
WITH rated AS MATERIALIZED (
	SELECT r.year, r.level FROM rating_in_force r
	WHERE r.year BETWEEN CAST(:period AS INTEGER) - 2 AND CAST(:period AS INTEGER) AND r.level IS NOT NULL
		AND EXISTS (SELECT 1 FROM counted c WHERE c.member = r.member AND c.cell = :org
			AND r.year || '-12-31' BETWEEN c.from_on AND c.last_on)
)
SELECT year || ' ' || shown('rating', 'level', level), 100 * count(*) / (SELECT count(*) FROM rated t WHERE t.year = rated.year),
	count(*)
FROM rated GROUP BY year, level
ORDER BY year DESC, CASE level WHEN 'HTXSNV' THEN 1 WHEN 'HTTNV' THEN 2 WHEN 'HTNV' THEN 3 ELSE 4 END
