-- Members on the day that is asked of all cells, or of :cell (view_counted): all, official ones, exempt ones.
SELECT count(*), ifnull(sum(day >= (SELECT from_on FROM official WHERE member = counted_now.member)), 0),
	ifnull(sum(EXISTS (SELECT 1 FROM exempt e WHERE e.member = counted_now.member AND day BETWEEN e.from_on AND e.last_on)), 0)
FROM (
	SELECT DISTINCT c.member, asked.day FROM asked CROSS JOIN counted c
	WHERE asked.day BETWEEN c.from_on AND c.last_on AND (:cell IS NULL OR c.cell = (SELECT id FROM org WHERE uid = :cell))
) counted_now
