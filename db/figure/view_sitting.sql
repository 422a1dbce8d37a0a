-- Meetings with the day of their roll: when held, else when planned, else today; and whom they call: NULL the
-- cell, U its chi ủy, D a committee, V its standing committee.
CREATE TEMP VIEW IF NOT EXISTS sitting AS
SELECT g.id AS meeting, g.org, g.kind, g.state, g.period,
	coalesce(g.held_on, min(g.planned_on, asked('today')), asked('today')) AS day,
	CASE WHEN g.kind = 'BTV' THEN 'V' WHEN o.kind IN ('DBCS', 'DBBP') THEN 'D'
		WHEN g.kind IN ('CU', 'CAPUY') THEN 'U' END AS calls
FROM meeting g JOIN org o ON o.id = g.org
WHERE g.deleted_at IS NULL
