-- Points that the book can reckon of a meeting (rules.md, "Meetings"): criterion 1 its time, 2 who came, 6 what was done of
-- the work that the regular meeting before it gave. A proposal, which the clerk confirms; none where something is not known:
-- the hours, a mark, work that was due by then. basis: what it was reckoned from.
CREATE TEMP VIEW IF NOT EXISTS score_proposed AS
WITH sat(meeting, org, member, held_on, absent) AS NOT MATERIALIZED ( -- asked of few
	SELECT k.meeting, g.org, k.member, g.held_on, k.status IN ('P', 'K')
	FROM mark k JOIN meeting g ON g.id = k.meeting
	WHERE g.state = 'DH' AND g.kind IN ('TK', 'CD', 'TKCD') AND g.deleted_at IS NULL
),
work(meeting, task, done) AS NOT MATERIALIZED (
	SELECT g.id, t.id, t.state = 'HT' AND ifnull(t.done_on, '') <= g.held_on
	FROM meeting g CROSS JOIN meeting b CROSS JOIN given v CROSS JOIN task_open w CROSS JOIN task t
	WHERE b.id = (SELECT p.id FROM meeting p WHERE p.org = g.org AND p.kind IN ('TK', 'TKCD') AND p.state = 'DH'
			AND p.held_on < g.held_on AND p.deleted_at IS NULL ORDER BY p.held_on DESC, p.id DESC LIMIT 1)
		AND v.meeting = b.id AND w.id = v.task AND w.meeting = b.id AND t.id = w.id AND t.state <> 'T'
		AND (ifnull(t.due_on, '') <= g.held_on OR (t.state = 'HT' AND ifnull(t.done_on, '') <= g.held_on))
)
SELECT meeting, criterion, CAST(min(points, max_points) AS REAL) AS points, basis
FROM (
	SELECT meeting, criterion, max_points,
		json_extract(steps, '$[' || CASE WHEN minutes >= least THEN 0
			WHEN 100 * minutes < rule('score.short_percent', held_on) * least THEN json_array_length(short) + 2
			ELSE 1 + (SELECT count(*) FROM json_each(short) WHERE least - minutes > value) END || ']') AS points,
		minutes || ' phút, quy định ' || least AS basis
	FROM (
		SELECT h.*, (strftime('%s', g.ends_at) - strftime('%s', g.starts_at)) / 60 AS minutes,
			CAST(rule(iif(g.kind = 'TK', 'meeting.minutes_regular', 'meeting.minutes_thematic'), g.held_on) AS INTEGER) AS least,
			'[' || replace(rule('score.short_steps', g.held_on), '/', ',') || ']' AS short
		FROM score_holds h JOIN meeting g ON g.id = h.meeting
		WHERE h.code = '1'
	)
	WHERE minutes IS NOT NULL
	UNION ALL
	SELECT meeting, criterion, max_points,
		json_extract(steps, '$[' || iif(without_reason > 0, json_array_length(rates),
			(SELECT count(*) FROM json_each(rates) WHERE 100 * present < value * must)) || ']')
			+ iif(longest > CAST(rule('score.absences', held_on) AS INTEGER), 0, max_points - json_extract(steps, '$[0]')),
		'có mặt ' || present || '/' || must || iif(without_reason > 0, ', có người vắng không lý do', '')
			|| iif(longest > CAST(rule('score.absences', held_on) AS INTEGER), ', có người vắng ' || longest || ' lần liền', '')
	FROM (
		SELECT h.*, r.must, r.present, r.without_reason,
			'[' || replace(rule('score.attendance_steps', h.held_on), '/', ',') || ']' AS rates,
			(SELECT ifnull(max((SELECT count(*) FROM (SELECT ifnull((SELECT max(c.held_on) FROM sat c
					WHERE c.member = s.member AND +c.org = s.org AND c.held_on <= s.held_on AND NOT c.absent), '') AS seen) q
				CROSS JOIN sat b WHERE b.member = s.member AND +b.org = s.org
					AND b.held_on <= s.held_on AND b.held_on > q.seen)), 0)
				FROM sat s WHERE s.meeting = h.meeting AND s.absent) AS longest
		FROM score_holds h JOIN roll r ON r.meeting = h.meeting
		WHERE h.code = '2' AND r.must > 0 AND r.unmarked = 0
	)
	UNION ALL
	SELECT meeting, criterion, max_points,
		json_extract(steps, '$[' || (SELECT count(*) FROM json_each(rates) WHERE 100 * done < value * tasks) || ']'),
		'xong ' || done || '/' || tasks || ' việc kỳ trước'
	FROM (
		SELECT h.*, count(*) AS tasks, sum(w.done) AS done,
			'[' || replace(rule('score.task_steps', h.held_on), '/', ',') || ']' AS rates
		FROM score_holds h JOIN work w ON w.meeting = h.meeting
		WHERE h.code = '6'
		GROUP BY h.meeting, h.criterion
	)
)
WHERE points IS NOT NULL
