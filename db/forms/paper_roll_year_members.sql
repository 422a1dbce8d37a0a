-- Who was on a roll of the cell :org in the year :period (of the meetings of view_attended: held and called), how he was marked
-- each month, or why he need not come; how often he was there, absent, and of how many to which he was called.
WITH held AS MATERIALIZED (
	SELECT g.id, substr(g.period, 6) AS month, g.held_on, r.must, r.present, r.with_reason, r.without_reason
	FROM meeting g CROSS JOIN roll r
	WHERE g.org = :org AND substr(g.period, 1, 4) = substr(:period, 1, 4) AND g.state = 'DH' AND g.kind IN ('TK', 'CD', 'TKCD')
		AND r.meeting = g.id AND r.marked > 0
), said AS MATERIALIZED (
	SELECT e.member, h.month, e.apart IS NULL AS due, CASE WHEN e.mark IS NOT NULL THEN e.mark WHEN e.apart = 'D' THEN 'Đ'
		ELSE ifnull(e.apart, '–') END AS mark
	FROM held h CROSS JOIN expected e
	WHERE e.meeting = h.id
	ORDER BY e.member, h.held_on, h.id
)
SELECT m.full_name,
	group_concat(mark, ' ') FILTER (WHERE month = '01'), group_concat(mark, ' ') FILTER (WHERE month = '02'), group_concat(mark, ' ') FILTER (WHERE month = '03'),
	group_concat(mark, ' ') FILTER (WHERE month = '04'), group_concat(mark, ' ') FILTER (WHERE month = '05'), group_concat(mark, ' ') FILTER (WHERE month = '06'),
	group_concat(mark, ' ') FILTER (WHERE month = '07'), group_concat(mark, ' ') FILTER (WHERE month = '08'), group_concat(mark, ' ') FILTER (WHERE month = '09'),
	group_concat(mark, ' ') FILTER (WHERE month = '10'), group_concat(mark, ' ') FILTER (WHERE month = '11'), group_concat(mark, ' ') FILTER (WHERE month = '12'),
	sum(s.mark = 'C'), sum(s.mark = 'P'), sum(s.mark = 'K'), CASE WHEN sum(s.due) > 0 THEN replace(printf('%.1f', 100.0 * sum(s.mark = 'C') / sum(s.due)), '.', ',') END
FROM said s JOIN member m ON m.id = s.member
GROUP BY s.member
ORDER BY m.sort_key, m.id
