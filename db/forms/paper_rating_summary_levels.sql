-- How many members of the organisation :org are rated so, and how many hundredths of the rated.
WITH totals AS (
--from db/register/rating_totals.sql
), r AS MATERIALIZED (SELECT * FROM totals WHERE id = :org)
SELECT '- ' || shown('rating', 'level', l.level) || ':', l.count || ifnull(' (' || replace(round(100.0 * l.count / nullif(l.rated, 0), 1), '.', ',') || ' %)', '')
FROM (SELECT 'HTXSNV' AS level, top AS count, rated FROM r
	UNION ALL SELECT 'HTTNV', good, rated FROM r
	UNION ALL SELECT 'HTNV', done, rated FROM r
	UNION ALL SELECT 'KHTNV', failed, rated FROM r) l
