-- When each cell handed up the month :period: in the first three days of the next, one of twenty in the second week, each
-- when its meetings have been typed. Of the month before :last one has not yet.
SELECT uid, max(date(:period || '-01', '+1 month', '+' || days || ' days'), typed) AS day
FROM (
	SELECT o.id, o.uid, iif(turn % 20 = 7, 10, turn % 3) AS days,
		(SELECT ifnull(date(max(substr(g.changed_at, 1, 10)), '+1 day'), '') FROM meeting g
			WHERE g.org = o.id AND g.period = :period) AS typed, turn
	FROM (SELECT id, uid, id * 7 + CAST(substr(:period, 6) AS INTEGER) AS turn FROM org WHERE kind = 'CB') o
)
WHERE NOT (turn % 20 = 11 AND date(:period || '-01', '+2 months') > :last)
ORDER BY day, id
