-- The regular meeting of this month is not held. It is when it was held in its month, or called off with a
-- reason: what was put off is still to be held, and one held in another month does not make up for this one.
WITH month AS MATERIALIZED (
	SELECT substr(:day, 1, 7) AS period, date(:day, 'start of month', '+1 month', '-1 day') AS last
),
regular AS MATERIALIZED (
	SELECT g.org, iif(g.state = 'DK' OR g.held_on > :day, g.planned_on, NULL) AS planned_on,
		(g.state = 'DH' AND substr(g.held_on, 1, 7) = month.period AND g.held_on <= :day)
			OR (g.state = 'KH' AND g.postponed_why IS NOT NULL) AS settled
	FROM month CROSS JOIN meeting g
	WHERE ifnull(g.period, '') = month.period AND g.kind IN ('TK', 'TKCD') AND g.deleted_at IS NULL
)
SELECT c.id AS org, NULL AS member, 'meeting' AS type, NULL AS record, NULL AS field,
	strftime('%m/%Y', :day) AS what,
	coalesce((SELECT min(planned_on) FROM regular WHERE org = c.id), last) AS due
FROM month CROSS JOIN org c NOT INDEXED
WHERE NOT EXISTS (SELECT 1 FROM regular WHERE org = c.id AND settled)
