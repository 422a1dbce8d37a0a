-- The regular meeting of this month is not held; nor is that of the month before, where the book of the cell had begun by
-- then (a meeting of it, or of an earlier month): it is late and still to be settled. It is held when it was in its month, or called off with a
-- reason: what was put off is still to be held, and one held in another month does not make up for this one.
WITH month AS MATERIALIZED (
	SELECT substr(first, 1, 7) AS period, date(first, '+1 month', '-1 day') AS last, before
	FROM (SELECT date(:day, 'start of month') AS first, 0 AS before UNION ALL SELECT date(:day, 'start of month', '-1 month'), 1)
),
regular AS MATERIALIZED (
	SELECT g.org, month.period, iif(g.state = 'DK' OR g.held_on > :day, g.planned_on, NULL) AS planned_on,
		(g.state = 'DH' AND substr(g.held_on, 1, 7) = month.period AND g.held_on <= :day)
			OR (g.state = 'KH' AND g.postponed_why IS NOT NULL) AS settled
	FROM month CROSS JOIN meeting g
	WHERE ifnull(g.period, '') = month.period AND g.kind IN ('TK', 'TKCD') AND g.deleted_at IS NULL
)
SELECT c.id AS org, NULL AS member, 'meeting' AS type, NULL AS record, NULL AS field,
	substr(month.period, 6) || '/' || substr(month.period, 1, 4) AS what,
	coalesce((SELECT min(planned_on) FROM regular r WHERE r.org = c.id AND r.period = month.period), last) AS due
FROM month CROSS JOIN org c NOT INDEXED
WHERE NOT EXISTS (SELECT 1 FROM regular r WHERE r.org = c.id AND r.period = month.period AND settled)
	AND (NOT before OR EXISTS (SELECT 1 FROM meeting h WHERE h.org = c.id AND h.kind IN ('TK', 'TKCD')
		AND ifnull(h.period, '') <= month.period AND h.deleted_at IS NULL))
