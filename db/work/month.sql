-- The month :period of the cell :cell on one row: its regular meeting, and the chi ủy meeting before it (each is told by
-- month_meeting.sql). Tasks of earlier months are those still open at the end of this one, or today, but not those late for
-- long. How far each stop is: view_month_stop, of the month that is asked (month_load). When the month was exported.
WITH cell AS MATERIALIZED (SELECT id FROM org WHERE uid = :cell),
stop AS MATERIALIZED (
	SELECT s.meeting, s.counts, s.prepared, s.committee || s.invitation || s.meeting_held || s.roll || s.guests || s.minutes
		|| s.vote || s.resolution || s.task || s.score || d.dues || s.export AS stops
	FROM cell CROSS JOIN month_stop s CROSS JOIN dues_stop d
	WHERE s.cell = cell.id AND s.period = :period AND d.cell = cell.id AND d.period = :period
),
at AS MATERIALIZED (
	SELECT day, date(day, '-' || rule('duty.late_days', day) || ' days') AS since
	FROM (SELECT min(today, date(:period || '-01', '+1 month', '-1 day')) AS day FROM asked)
),
due(first, last) AS MATERIALIZED (SELECT '', '' UNION ALL SELECT since, '9999-12-31' FROM at), -- no day, or one that is not long ago
open AS MATERIALIZED (
	SELECT count(*) AS n, ifnull(sum(t.due_on < at.day), 0) AS late
	FROM at CROSS JOIN cell CROSS JOIN due CROSS JOIN task_open t
	WHERE ifnull(t.due_on, '') BETWEEN due.first AND due.last AND at.day <= t.last_on -- in this order: most are done
		AND at.day >= t.from_on AND t.org = cell.id AND ifnull(t.period, '') < :period
		AND coalesce(t.due_on, nullif(t.from_on, ''), at.day) >= at.since
),
exported AS (
	SELECT max(at) AS at FROM audit
	WHERE uid = :cell AND action = 'export' AND json_extract(after, '$.period') = :period
)
SELECT stop.meeting, stop.prepared, ifnull(stop.counts, 0), ifnull(d.resolutions, 0), ifnull(d.tasks, 0), open.n, open.late,
	stop.stops, exported.at, (SELECT count(*) FROM attendee a WHERE a.meeting = stop.meeting AND a.deleted_at IS NULL)
FROM open CROSS JOIN exported LEFT JOIN stop ON 1 LEFT JOIN decided d ON d.meeting = stop.meeting
