-- What is matched: the members counted on the last day of the quarter, in the cell, or in all cells under the org.
WITH quarter(day) AS (
	SELECT date(substr(:period, 1, 4) || '-01-01', '+' || (3 * substr(:period, 7, 1)) || ' months', '-1 day')
	WHERE :period GLOB '[12][0-9][0-9][0-9]-Q[1-4]')
SELECT 'ours', (SELECT count(DISTINCT c.member) FROM quarter CROSS JOIN counted c
	WHERE c.cell IN (SELECT u.cell FROM org o JOIN under u ON u.org = o.id
		WHERE o.uid = :org AND quarter.day BETWEEN u.from_on AND u.last_on) AND quarter.day BETWEEN c.from_on AND c.last_on)
FROM quarter WHERE :org IS NOT NULL
