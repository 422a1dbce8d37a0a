-- A year into which a clock of working days runs, and of which no holiday is in the book: the day it is reckoned to is too
-- early. Of the office, by the day on which the first such clock comes to that year.
WITH clock AS MATERIALIZED (
	SELECT since_on, due FROM way_seen WHERE ended_on IS NULL AND place > come AND unit = 'day' AND due IS NOT NULL
	UNION ALL
	SELECT since_on, due FROM transfer_clock WHERE due IS NOT NULL
), year AS (
	SELECT substr(since_on, 1, 4) AS year, since_on AS from_on FROM clock
	UNION ALL
	SELECT substr(due, 1, 4), max(since_on, substr(due, 1, 4) || '-01-01') FROM clock
)
SELECT (SELECT org FROM keeper) AS org, NULL AS member, 'holiday' AS type, NULL AS record, NULL AS field, year AS what, min(from_on) AS due
FROM year
WHERE NOT EXISTS (SELECT 1 FROM holiday h WHERE h."on" BETWEEN year || '-01-01' AND year || '-12-31'
	AND h.deleted_at IS NULL)
GROUP BY year
