-- Below them, of the same meetings: of how many who had to come came how many (view_roll), month by month and in the year.
WITH held AS MATERIALIZED (
	SELECT g.id, substr(g.period, 6) AS month, g.held_on, r.must, r.present, r.with_reason, r.without_reason
	FROM meeting g CROSS JOIN roll r
	WHERE g.org = :org AND substr(g.period, 1, 4) = substr(:period, 1, 4) AND g.state = 'DH' AND g.kind IN ('TK', 'CD', 'TKCD')
		AND r.meeting = g.id AND r.marked > 0
)
SELECT 'Phải dự',
	sum(must) FILTER (WHERE month = '01'), sum(must) FILTER (WHERE month = '02'), sum(must) FILTER (WHERE month = '03'),
	sum(must) FILTER (WHERE month = '04'), sum(must) FILTER (WHERE month = '05'), sum(must) FILTER (WHERE month = '06'),
	sum(must) FILTER (WHERE month = '07'), sum(must) FILTER (WHERE month = '08'), sum(must) FILTER (WHERE month = '09'),
	sum(must) FILTER (WHERE month = '10'), sum(must) FILTER (WHERE month = '11'), sum(must) FILTER (WHERE month = '12'),
	sum(must), NULL, NULL, NULL
FROM held
UNION ALL
SELECT 'Có mặt',
	sum(present) FILTER (WHERE month = '01'), sum(present) FILTER (WHERE month = '02'), sum(present) FILTER (WHERE month = '03'),
	sum(present) FILTER (WHERE month = '04'), sum(present) FILTER (WHERE month = '05'), sum(present) FILTER (WHERE month = '06'),
	sum(present) FILTER (WHERE month = '07'), sum(present) FILTER (WHERE month = '08'), sum(present) FILTER (WHERE month = '09'),
	sum(present) FILTER (WHERE month = '10'), sum(present) FILTER (WHERE month = '11'), sum(present) FILTER (WHERE month = '12'),
	sum(present), sum(with_reason), sum(without_reason), NULL
FROM held
UNION ALL
SELECT 'Tỷ lệ %',
	CASE WHEN sum(must) FILTER (WHERE month = '01') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '01') / sum(must) FILTER (WHERE month = '01')), '.', ',') END, CASE WHEN sum(must) FILTER (WHERE month = '02') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '02') / sum(must) FILTER (WHERE month = '02')), '.', ',') END, CASE WHEN sum(must) FILTER (WHERE month = '03') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '03') / sum(must) FILTER (WHERE month = '03')), '.', ',') END,
	CASE WHEN sum(must) FILTER (WHERE month = '04') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '04') / sum(must) FILTER (WHERE month = '04')), '.', ',') END, CASE WHEN sum(must) FILTER (WHERE month = '05') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '05') / sum(must) FILTER (WHERE month = '05')), '.', ',') END, CASE WHEN sum(must) FILTER (WHERE month = '06') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '06') / sum(must) FILTER (WHERE month = '06')), '.', ',') END,
	CASE WHEN sum(must) FILTER (WHERE month = '07') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '07') / sum(must) FILTER (WHERE month = '07')), '.', ',') END, CASE WHEN sum(must) FILTER (WHERE month = '08') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '08') / sum(must) FILTER (WHERE month = '08')), '.', ',') END, CASE WHEN sum(must) FILTER (WHERE month = '09') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '09') / sum(must) FILTER (WHERE month = '09')), '.', ',') END,
	CASE WHEN sum(must) FILTER (WHERE month = '10') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '10') / sum(must) FILTER (WHERE month = '10')), '.', ',') END, CASE WHEN sum(must) FILTER (WHERE month = '11') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '11') / sum(must) FILTER (WHERE month = '11')), '.', ',') END, CASE WHEN sum(must) FILTER (WHERE month = '12') > 0 THEN replace(printf('%.1f', 100.0 * sum(present) FILTER (WHERE month = '12') / sum(must) FILTER (WHERE month = '12')), '.', ',') END,
	NULL, NULL, NULL, CASE WHEN sum(must) > 0 THEN replace(printf('%.1f', 100.0 * sum(present) / sum(must)), '.', ',') END
FROM held
