-- The month :period of the cell :cell on one row: its regular meeting, and the chi ủy meeting before it, each with its
-- roll call. Tasks of earlier months are those still open at the end of this one, or today, but not those late for long.
-- How far each stop is: view_month_stop, of the month that is asked (month_load). Last: when the month was exported.
WITH cell AS (SELECT id FROM org WHERE uid = :cell),
stop AS MATERIALIZED (
	SELECT s.meeting, s.counts, s.prepared, s.committee || s.invitation || s.meeting_held || s.roll || s.guests || s.minutes
		|| s.vote || s.resolution || s.task || s.score || d.dues || s.export AS stops
	FROM cell CROSS JOIN month_stop s CROSS JOIN dues_stop d
	WHERE s.cell = cell.id AND s.period = :period AND d.cell = cell.id AND d.period = :period
),
called AS MATERIALIZED (
	SELECT g.id = stop.meeting AS is_own, g.id, g.uid, g.state, g.planned_on, g.held_on, o.must, o.present, o.marked, o.unsure,
		g.minutes IS NOT NULL AS minuted
	FROM stop CROSS JOIN meeting g CROSS JOIN roll o
	WHERE g.id IN (stop.meeting, stop.prepared) AND o.meeting = g.id
),
own AS (SELECT * FROM called WHERE is_own),
before AS (SELECT * FROM called WHERE is_own IS NOT 1),
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
)
SELECT own.uid, own.state, own.planned_on, own.held_on, own.must, own.present, own.marked, own.unsure,
	own.minuted, before.uid, before.state, before.planned_on, before.held_on, before.must, before.present,
	before.marked, before.unsure, before.minuted, ifnull(stop.counts, 0), ifnull(d.resolutions, 0),
	ifnull(d.tasks, 0), open.n, open.late, stop.stops, exported.at,
	(SELECT count(*) FROM attendee a WHERE a.meeting = own.id AND a.deleted_at IS NULL)
FROM open CROSS JOIN exported LEFT JOIN stop ON 1 LEFT JOIN own ON 1 LEFT JOIN before ON 1 LEFT JOIN decided d ON d.meeting = own.id
