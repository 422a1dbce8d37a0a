-- The month :period of the cell :cell on one row: its regular meeting, and the chi ủy meeting before it (one
-- that was held before one that was not), each with its roll call. Tasks of earlier months are those still
-- open at the end of this one, or today, but not those late for long. Last: when the month was exported, and
-- whether what it holds, or held then, was changed since.
WITH cell AS (SELECT id FROM org WHERE uid = :cell),
chosen(meeting, counts) AS MATERIALIZED (
	SELECT meeting, counts FROM regular WHERE org = (SELECT id FROM cell) AND period = :period
	UNION ALL
	SELECT * FROM (SELECT g.id, NULL FROM cell, meeting g
		WHERE g.org = cell.id AND g.period = :period AND g.kind = 'CU' AND g.deleted_at IS NULL
		ORDER BY g.state = 'DH' DESC, g.id DESC LIMIT 1)
),
called AS MATERIALIZED (
	SELECT c.counts, g.id, g.uid, g.state, g.planned_on, g.held_on, o.must, o.present, o.marked, o.unsure,
		g.minutes IS NOT NULL AS minuted
	FROM chosen c CROSS JOIN meeting g CROSS JOIN roll o
	WHERE g.id = c.meeting AND o.meeting = g.id
),
own AS (SELECT * FROM called WHERE counts IS NOT NULL),
before AS (SELECT * FROM called WHERE counts IS NULL),
open AS MATERIALIZED (
	SELECT count(*) AS n, ifnull(sum(t.due_on < d.day), 0) AS late
	FROM (SELECT min(today, date(:period || '-01', '+1 month', '-1 day')) AS day FROM asked) d
	CROSS JOIN cell CROSS JOIN task_open t
	WHERE t.org = cell.id AND ifnull(t.period, '') < :period AND d.day BETWEEN t.from_on AND t.last_on
		AND coalesce(t.due_on, nullif(t.from_on, ''), d.day) >= date(d.day, '-' || rule('duty.late_days', d.day) || ' days')
),
exported AS (
	SELECT max(at) AS at FROM audit
	WHERE uid = :cell AND action = 'export' AND json_extract(after, '$.period') = :period
),
gathered AS MATERIALIZED (SELECT g.id FROM cell CROSS JOIN meeting g WHERE g.org = cell.id AND g.period = :period),
touched AS (
	SELECT max(x.at) AS at FROM (
		SELECT a.at FROM cell CROSS JOIN meeting g CROSS JOIN audit a
		WHERE g.org = cell.id AND a.uid = g.uid AND json_extract(a.before, '$.period') = :period
		UNION ALL
		SELECT ifnull(g.deleted_at, g.changed_at) AS at FROM gathered c CROSS JOIN meeting g WHERE g.id = c.id
		UNION ALL
		SELECT ifnull(a.deleted_at, a.changed_at) FROM gathered c CROSS JOIN attendance a WHERE a.meeting = c.id
		UNION ALL
		SELECT ifnull(a.deleted_at, a.changed_at) FROM gathered c CROSS JOIN attendee a WHERE a.meeting = c.id
		UNION ALL
		SELECT ifnull(r.deleted_at, r.changed_at) FROM gathered c CROSS JOIN resolution r WHERE r.meeting = c.id
		UNION ALL
		SELECT ifnull(t.deleted_at, t.changed_at) FROM gathered c CROSS JOIN task t
		WHERE t.meeting = c.id OR t.resolution IN (SELECT r.id FROM resolution r WHERE r.meeting = c.id)
	) x
)
SELECT own.uid, own.state, own.planned_on, own.held_on, own.must, own.present, own.marked, own.unsure,
	own.minuted, before.uid, before.state, before.planned_on, before.held_on, before.must, before.present,
	before.marked, before.unsure, before.minuted, ifnull(own.counts, 0), ifnull(d.resolutions, 0),
	ifnull(d.tasks, 0), open.n, open.late,
	EXISTS (SELECT 1 FROM in_office p, cell, asked
		WHERE p.org = cell.id AND p.title = 'CUV' AND asked.day BETWEEN p.from_on AND p.last_on),
	exported.at, touched.at > exported.at,
	(SELECT count(*) FROM attendee a WHERE a.meeting = own.id AND a.deleted_at IS NULL)
FROM open CROSS JOIN exported CROSS JOIN touched LEFT JOIN own ON 1 LEFT JOIN before ON 1 LEFT JOIN decided d ON d.meeting = own.id
