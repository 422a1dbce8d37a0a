-- Members on the day that is asked of all cells, or of :cell (view_counted): all, official ones, exempt ones.
SELECT count(*), ifnull(sum(day >= f.from_on), 0),
	ifnull(sum(f.member IN (SELECT member FROM exempt WHERE asked('day') BETWEEN from_on AND last_on)), 0)
FROM (
	SELECT DISTINCT c.member, asked.day FROM asked CROSS JOIN org o CROSS JOIN counted c
	WHERE (:cell IS NULL OR o.uid = :cell) AND c.cell = o.id AND asked.day BETWEEN c.from_on AND c.last_on
) n CROSS JOIN official f
WHERE f.member = n.member
