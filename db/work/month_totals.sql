-- The cells alive on the day that is asked, or :cell: how many are through each stop of the month :period by
-- then, and of the roll calls that were begun who had to come and who came. Made up in another month does not
-- count; chi ủy meetings are those of cells with a chi ủy.
WITH cells AS MATERIALIZED (
	SELECT c.cell, EXISTS (SELECT 1 FROM in_office p
		WHERE p.org = c.cell AND p.title = 'CUV' AND asked.day BETWEEN p.from_on AND p.last_on) AS has_committee
	FROM asked CROSS JOIN cell_alive c
	WHERE asked.day BETWEEN c.from_on AND c.last_on AND (:cell IS NULL OR c.cell = (SELECT id FROM org WHERE uid = :cell))
),
held AS MATERIALIZED (
	SELECT o.must, o.present, o.marked, g.minutes IS NOT NULL AS minuted, d.resolutions
	FROM asked CROSS JOIN regular r CROSS JOIN cells CROSS JOIN meeting g CROSS JOIN roll o CROSS JOIN decided d
	WHERE r.period = :period AND r.counts AND cells.cell = r.org AND g.id = r.meeting AND g.held_on <= asked.day
		AND o.meeting = g.id AND d.meeting = g.id
)
SELECT (SELECT count(*) FROM cells), (SELECT ifnull(sum(has_committee), 0) FROM cells),
	(SELECT count(DISTINCT g.org) FROM asked CROSS JOIN meeting g CROSS JOIN cells
		WHERE cells.cell = g.org AND has_committee AND ifnull(g.period, '') = :period AND g.kind = 'CU'
			AND g.state = 'DH' AND g.deleted_at IS NULL AND substr(g.held_on, 1, 7) <= :period
			AND g.held_on <= asked.day),
	count(*), ifnull(sum(must = marked), 0), ifnull(sum(minuted), 0), ifnull(sum(resolutions > 0), 0),
	ifnull(sum(iif(marked > 0, must, 0)), 0), ifnull(sum(present), 0)
FROM held
