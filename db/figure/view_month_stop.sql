-- The stops of a month: of each cell and each month of the span that is asked, how far it has come by the day asked.
-- The path of the month, the table of home and the matrix of the commune read it.
--
-- A stop is X whole, B begun, T missing, C not yet (the month has not begun, or the meeting it comes of was not
-- held); or a small letter, why nothing is due: u no chi ủy, k the meeting was called off with a reason, g nobody
-- came as a guest, v nothing was voted on, b no table of points. A month is judged by its last day, or by the day
-- asked where that comes first: `alive` the cell exists then; meeting, counts: the regular one; prepared: that of
-- the chi ủy, one held in time before others. What comes of a meeting that does not count (họp bù) is there all the same.
-- Minutes are whole when no place of their draft is left to dots. A month that went up is X until something of it is changed, its dues too, or somebody new stands on its roll: that its
-- work was done, or its dues paid, later is told with a later month.
CREATE TEMP VIEW IF NOT EXISTS month_stop AS
WITH RECURSIVE months(first_on, end_on) AS (
	SELECT date(from_on, 'start of month'), to_on FROM asked
	UNION ALL
	SELECT date(first_on, '+1 month'), end_on FROM months WHERE date(first_on, '+1 month') <= end_on
),
n AS MATERIALIZED (
	SELECT CAST(substr(first_on, 1, 7) AS TEXT) AS period, min(day, date(first_on, '+1 month', '-1 day')) AS day,
		iif(first_on <= day, 'T', 'C') AS gap
	FROM months CROSS JOIN asked
),
own AS MATERIALIZED (
	SELECT org, CAST(period AS TEXT) AS period, meeting, counts FROM regular
	WHERE period BETWEEN substr(asked('from'), 1, 7) AND substr(asked('to'), 1, 7)
),
before AS MATERIALIZED (
	SELECT g.org, CAST(g.period AS TEXT) AS period, g.id AS meeting, max(printf('%d%d%012d',
		ifnull(g.state = 'DH' AND g.held_on <= asked('day') AND substr(g.held_on, 1, 7) <= g.period, 0), g.state = 'DH', g.id))
	FROM meeting g
	WHERE ifnull(g.period, '') BETWEEN substr(asked('from'), 1, 7) AND substr(asked('to'), 1, 7)
		AND g.kind = 'CU' AND g.deleted_at IS NULL
	GROUP BY g.org, g.period
),
sent AS MATERIALIZED (
	SELECT o.id AS org, CAST(json_extract(x.after, '$.period') AS TEXT) AS period, max(x.at) AS at
	FROM org o CROSS JOIN audit x ON x.uid = o.uid
	WHERE x.action = 'export' AND x.at >= substr(asked('from'), 1, 7)
		AND json_extract(x.after, '$.period') BETWEEN substr(asked('from'), 1, 7) AND min(substr(x.at, 1, 7), substr(asked('to'), 1, 7))
	GROUP BY 1, 2
)
SELECT k.cell, k.period, k.alive, k.meeting, k.counts, k.prepared,
	CASE WHEN k.in_time AND NOT EXISTS (SELECT 1 FROM unmarked WHERE meeting = k.prepared) THEN 'X'
	WHEN k.prepared IS NOT NULL THEN 'B'
	WHEN EXISTS (SELECT 1 FROM in_office p WHERE p.org = k.cell AND p.title = 'CUV'
		AND k.day BETWEEN p.from_on AND p.last_on) THEN k.gap
	ELSE 'u' END AS committee,
	CASE WHEN k.papers_sent_on IS NOT NULL THEN 'X' WHEN k.off THEN 'k' WHEN k.agenda THEN 'B' ELSE k.gap END AS invitation,
	CASE WHEN k.held AND k.counts THEN 'X' WHEN k.off THEN 'k' WHEN k.meeting IS NOT NULL THEN 'B' ELSE k.gap END AS meeting_held,
	CASE WHEN NOT k.held THEN k.later
	WHEN NOT EXISTS (SELECT 1 FROM unmarked WHERE meeting = k.meeting) THEN 'X'
	WHEN EXISTS (SELECT 1 FROM mark WHERE meeting = k.meeting AND status IN ('C', 'P', 'K')) THEN 'B'
	ELSE 'T' END AS roll,
	CASE WHEN EXISTS (SELECT 1 FROM attendee a WHERE a.meeting = k.meeting AND a.deleted_at IS NULL) THEN 'X'
	ELSE 'g' END AS guests,
	iif(k.held AND k.minuted IS NOT NULL, k.minuted, k.later) AS minutes,
	CASE WHEN NOT k.held THEN k.later
	WHEN EXISTS (SELECT 1 FROM vote v WHERE v.meeting = k.meeting AND v.deleted_at IS NULL) THEN 'X' ELSE 'v' END AS vote,
	iif(k.held AND (SELECT resolutions FROM decided WHERE meeting = k.meeting) > 0, 'X', k.later) AS resolution,
	iif(k.held AND (SELECT tasks FROM decided WHERE meeting = k.meeting) > 0, 'X', k.later) AS task,
	iif(k.held, (SELECT CASE WHEN s.scored = 0 THEN iif(s.criteria > 0, 'T', 'b') WHEN s.lacking > 0 THEN 'B' ELSE 'X' END
		FROM score s WHERE s.meeting = k.meeting), k.later) AS score,
	(SELECT CASE WHEN e.at IS NULL THEN k.later
		WHEN EXISTS (SELECT 1 FROM meeting m WHERE m.org = k.cell AND CASE
			WHEN m.period IS NOT k.period THEN m.changed_at > e.at AND EXISTS (SELECT 1 FROM audit x
				WHERE x.uid = m.uid AND x.at > e.at AND json_extract(x.before, '$.period') = k.period)
			ELSE ifnull(m.deleted_at, m.changed_at) > e.at
				OR EXISTS (SELECT 1 FROM attendance b WHERE b.meeting = m.id AND b.deleted_at IS NULL AND b.changed_at > e.at)
				OR EXISTS (SELECT 1 FROM attendance b WHERE b.meeting = m.id AND b.deleted_at > e.at)
				OR EXISTS (SELECT 1 FROM attendee b WHERE b.meeting = m.id AND ifnull(b.deleted_at, b.changed_at) > e.at)
				OR EXISTS (SELECT 1 FROM vote b WHERE b.meeting = m.id AND ifnull(b.deleted_at, b.changed_at) > e.at)
				OR EXISTS (SELECT 1 FROM meeting_score b WHERE b.meeting = m.id AND ifnull(b.deleted_at, b.changed_at) > e.at)
				OR EXISTS (SELECT 1 FROM resolution b WHERE b.meeting = m.id AND ifnull(b.deleted_at, b.changed_at) > e.at)
				OR EXISTS (SELECT 1 FROM task b WHERE (b.meeting = m.id OR b.resolution IN (
					SELECT r.id FROM resolution r WHERE r.meeting = m.id)) AND ifnull(b.deleted_at, b.changed_at) > e.at
					AND (b.deleted_at IS NOT NULL OR ifnull(b.done_on, '') <= substr(e.at, 1, 10)))
			END) THEN 'B'
		WHEN EXISTS (SELECT 1 FROM task b WHERE b.org = k.cell AND b.meeting IS NULL AND b.resolution IS NULL
				AND substr(b.due_on, 1, 7) = k.period AND ifnull(b.deleted_at, b.changed_at) > e.at
				AND (b.deleted_at IS NOT NULL OR ifnull(b.done_on, '') <= substr(e.at, 1, 10)))
			OR k.held AND EXISTS (SELECT 1 FROM unmarked u CROSS JOIN membership b WHERE u.meeting = k.meeting
				AND b.member = u.member AND b.deleted_at IS NULL AND b.changed_at > e.at)
			OR EXISTS (SELECT 1 FROM counted c CROSS JOIN dues b WHERE c.cell = k.cell
				AND k.period || '-01' BETWEEN min(c.from_on, c.called_from) AND c.last_on AND b.member = c.member
				AND ifnull(b.month, '') = +k.period AND b.deleted_at IS NULL AND b.changed_at > e.at
				AND ifnull(b.paid_on, '') <= substr(e.at, 1, 10))
			OR EXISTS (SELECT 1 FROM dues b CROSS JOIN counted c WHERE b.deleted_at > e.at AND b.month = +k.period
				AND c.member = b.member AND +c.cell = k.cell
				AND k.period || '-01' BETWEEN min(c.from_on, c.called_from) AND c.last_on) THEN 'B'
		ELSE 'X' END
		FROM (SELECT max(at) AS at FROM sent WHERE org = k.cell AND period = k.period) e) AS export
FROM (
	SELECT c.cell, n.period, n.day, n.gap, n.day BETWEEN c.from_on AND c.last_on AS alive, own.meeting, own.counts,
		before.meeting AS prepared, p.state = 'DH' AND p.held_on <= a.day AND substr(p.held_on, 1, 7) <= n.period AS in_time,
		ifnull(g.state = 'DH' AND g.held_on <= a.day, 0) AS held, g.state = 'KH' AND g.postponed_why IS NOT NULL AS off,
		CASE WHEN g.state = 'KH' AND g.postponed_why IS NOT NULL THEN 'k'
		WHEN g.state = 'DH' AND g.held_on <= a.day THEN 'T' ELSE 'C' END AS later,
		g.papers_sent_on, g.agenda IS NOT NULL AS agenda, iif(instr(g.minutes, '…………'), 'B', iif(g.minutes IS NULL, NULL, 'X')) AS minuted
	FROM cell_alive c CROSS JOIN n CROSS JOIN asked a
	LEFT JOIN own ON own.org = c.cell AND own.period = n.period
	LEFT JOIN meeting g ON g.id = own.meeting
	LEFT JOIN before ON before.org = c.cell AND before.period = n.period
	LEFT JOIN meeting p ON p.id = before.meeting
) k
