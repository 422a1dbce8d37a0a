-- What is matched: the members counted on the last day of the quarter, in the cell, or in all cells under the org.
WITH RECURSIVE below(id) AS (
	SELECT id FROM org WHERE uid = :org
	UNION
	SELECT o.id FROM org o JOIN below ON o.parent = below.id WHERE o.deleted_at IS NULL),
quarter(day) AS (
	SELECT date(substr(:period, 1, 4) || '-01-01', '+' || (3 * substr(:period, 7, 1)) || ' months', '-1 day')
	WHERE :period GLOB '[12][0-9][0-9][0-9]-Q[1-4]')
SELECT 'ours', (SELECT count(DISTINCT c.member) FROM quarter CROSS JOIN counted c
	WHERE c.cell IN (SELECT id FROM below) AND quarter.day BETWEEN c.from_on AND c.last_on)
FROM quarter WHERE :org IS NOT NULL
