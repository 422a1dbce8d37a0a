-- Whom the meeting :meeting calls by name besides those of the cell: who attends it as assigned on its day, and who is in it
-- as a guest; each once, with the level that was written of him.
WITH g AS MATERIALIZED (SELECT id, org, kind, coalesce(held_on, planned_on) AS day FROM meeting WHERE uid = :meeting),
called AS (
	SELECT 0 AS turn, v.member, v.holder_name AS name, NULL AS level FROM g CROSS JOIN supervises v
	WHERE v.cell = g.org AND g.kind IN ('TK', 'TKCD') AND g.day BETWEEN v.from_on AND v.last_on
	UNION ALL
	SELECT 1, a.member, a.name, a.level FROM g CROSS JOIN attendee a WHERE a.meeting = g.id AND a.deleted_at IS NULL
)
SELECT m.uid, coalesce(m.full_name, c.name), max(c.level)
FROM called c LEFT JOIN member m ON m.id = c.member
GROUP BY coalesce(m.uid, c.name)
ORDER BY min(c.turn), ifnull(m.sort_key, ''), 2
