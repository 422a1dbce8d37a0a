-- Members on the day that is asked of all cells, or of :cell (view_counted): all, official ones, exempt ones.
SELECT count(*), ifnull(sum(EXISTS (SELECT 1 FROM official f WHERE f.member = n.member AND day BETWEEN f.from_on AND f.last_on)), 0),
	ifnull(sum(n.member IN (SELECT member FROM exempt WHERE asked('day') BETWEEN from_on AND last_on)), 0)
FROM (
	SELECT DISTINCT c.member, asked.day FROM asked CROSS JOIN org o CROSS JOIN counted c
	WHERE (:cell IS NULL OR o.uid = :cell) AND c.cell = o.id AND asked.day BETWEEN c.from_on AND c.last_on
) n
