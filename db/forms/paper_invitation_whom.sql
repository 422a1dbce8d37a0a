-- Whom the meeting :id calls: how many of the cell must come, as the roll of its day has them; by name who attends it as
-- assigned on its day, and who is in it as a guest: each once, with the post he holds there, else the level written of him.
WITH g AS MATERIALIZED (SELECT id, org, kind, coalesce(held_on, planned_on) AS day FROM meeting WHERE id = :id),
called AS (
	SELECT 0 AS turn, v.member, v.holder_name AS name, NULL AS level FROM g CROSS JOIN supervises v
	WHERE v.cell = g.org AND g.kind IN ('TK', 'TKCD') AND g.day BETWEEN v.from_on AND v.last_on
	UNION ALL
	SELECT 1, a.member, a.name, a.level FROM g CROSS JOIN attendee a WHERE a.meeting = g.id AND a.deleted_at IS NULL
), guest AS (
	SELECT m.id AS member, coalesce(m.full_name, c.name) AS name, max(c.level) AS level, min(c.turn) AS turn, m.sort_key
	FROM called c LEFT JOIN member m ON m.id = c.member
	GROUP BY coalesce(m.uid, c.name)
), said AS (
	SELECT 0 AS part, 0 AS turn, '' AS sort_key, '' AS name, '- Các đồng chí '
		|| iif(g.kind = 'CU', 'trong chi ủy ', 'đảng viên ') || o.name || ' (' || r.must || ' đồng chí)' AS line
	FROM g JOIN org o ON o.id = g.org JOIN roll r ON r.meeting = g.id
	UNION ALL
	SELECT 1, p.turn, ifnull(p.sort_key, ''), p.name, '- Đồng chí ' || p.name || coalesce(', ' || shown('post', 'title',
		(SELECT i.title FROM g JOIN org o ON o.id = g.org JOIN in_office i ON i.member = p.member
			AND i.org IN (o.id, (SELECT s.parent FROM stands s WHERE s.org = o.id AND g.day BETWEEN s.from_on AND s.last_on))
		WHERE g.day BETWEEN i.from_on AND i.last_on
		ORDER BY i.org <> o.id, CASE i.title WHEN 'BT' THEN 1 WHEN 'BTDU' THEN 1 WHEN 'PBTTT' THEN 2 WHEN 'PBT' THEN 3
			WHEN 'PBTDU' THEN 3 WHEN 'UVBTV' THEN 4 WHEN 'CUV' THEN 5 WHEN 'DUV' THEN 5 WHEN 'DV' THEN 7 ELSE 6 END, i.post
		LIMIT 1)), ', ' || p.level, '')
	FROM guest p
)
SELECT line FROM said ORDER BY part, turn, sort_key, name
