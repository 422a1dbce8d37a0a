-- The work due of all cells, or of :cell: kind (enum work_kind), org uid, org name, record uid, text,
-- days left (negative: late); and the same on each row, the counts of all, late, of the week and of the
-- month, also of what is beyond the limit. One SELECT for each kind.
--
-- Home asks this again and again. Meetings, tasks, remedies and reviews are read through the index of
-- their list, whose expression (ifnull ...) is repeated here; CROSS JOIN keeps the order of reading; days
-- are reckoned once (rules_now).
WITH rules_now AS MATERIALIZED (
	SELECT substr(:today, 1, 7) AS period, date(:today, 'start of month', '+1 month', '-1 day') AS last,
		CAST(substr(:today, 1, 4) AS INTEGER) AS year,
		substr(:today, 6, 5) BETWEEN rule('review.season_from', :today) AND rule('review.season_to', :today)
			AS in_season,
		substr(:today, 1, 4) || '-' || rule('review.statement_due', :today) AS statement_due,
		date(:today, '-24 months') AS long_ago, date(:today, '-92 days') AS quarter_ago,
		date(:today, '-365 days') AS year_ago, date(:today, '+31 days') AS ahead
),
-- in the order in which members are stored, not of names
cells AS NOT MATERIALIZED (
	SELECT id, uid, name FROM org NOT INDEXED
	WHERE kind = 'CB' AND deleted_at IS NULL AND (founded_on IS NULL OR founded_on <= :today)
		AND (dissolved_on IS NULL OR dissolved_on >= :today) AND (:cell IS NULL OR uid = :cell)
),
-- Settled: held in its month, or called off with a reason. What was put off is still to be held, and what
-- is held in another month does not make up for this one.
regular AS MATERIALIZED (
	SELECT g.org, g.state, g.planned_on, (g.state = 'DH' AND substr(g.held_on, 1, 7) = rules_now.period)
		OR (g.state = 'KH' AND g.postponed_why IS NOT NULL) AS settled
	FROM rules_now CROSS JOIN meeting g
	WHERE ifnull(g.period, '') = rules_now.period AND g.kind IN ('TK', 'TKCD') AND g.deleted_at IS NULL
),
held AS MATERIALIZED (
	SELECT g.id, g.uid, c.uid AS org, c.name AS place, g.held_on, g.minutes IS NULL AS no_minutes
	FROM meeting g CROSS JOIN cells c
	WHERE c.id = g.org AND ifnull(g.period, '') >= ''
		AND ifnull(g.held_on, '') > (SELECT quarter_ago FROM rules_now)
		AND g.state = 'DH' AND g.kind IN ('TK', 'TKCD', 'CD') AND g.deleted_at IS NULL
),
excused(member) AS MATERIALIZED (
	SELECT member FROM exemption
	WHERE deleted_at IS NULL AND from_on <= :today AND (to_on IS NULL OR to_on >= :today)
),
handed_in(member) AS MATERIALIZED (
	SELECT r.member FROM rules_now CROSS JOIN review r
	WHERE ifnull(r.year, 0) = +rules_now.year AND +r.member IS NOT NULL AND r.statement_on IS NOT NULL
		AND r.deleted_at IS NULL
),
-- who is in which cell today, and what an undated list says of somebody whose spell has no end
people AS NOT MATERIALIZED (
	SELECT s.member, s.cell, s.form IS 'TTD' AS guest,
		iif(s.to_on IS NULL, ifnull(m.listed_status, ''), '') AS standing, m.uid, m.full_name, m.sex,
		m.born_on, m.admitted_on, m.official_on, m.listed_status
	FROM spell s CROSS JOIN member m
	WHERE m.id = s.member AND m.deleted_at IS NULL AND :today BETWEEN s.from_on AND s.last_on
),
-- Of each cell: who owes a statement; whose record has gaps, as many as the list of them shows; and how
-- many of these a list calls gone. A guest from another cell hands in his statement there.
per_cell AS MATERIALIZED (
	SELECT c.uid AS org, c.name AS place,
		count(DISTINCT iif(in_season AND NOT guest AND standing NOT IN ('TTR', 'RK', 'MSH', 'DC')
			AND p.member NOT IN excused AND p.member NOT IN handed_in, p.member, NULL)) AS owing,
		count(DISTINCT iif(sex IS NULL OR born_on IS NULL OR admitted_on IS NULL
			OR ifnull(listed_status, 'DSH') <> 'DSH'
			OR (official_on IS NULL AND admitted_on <= long_ago), p.member, NULL)) AS gaps,
		count(DISTINCT iif(standing IN ('TTR', 'RK'), p.member, NULL)) AS gone
	FROM rules_now CROSS JOIN cells c CROSS JOIN people p
	WHERE p.cell = c.id
	GROUP BY c.id
),
work(kind, org, place, target, what, due) AS (
	-- 0: the regular meeting of this month is not held
	SELECT 0, c.uid, c.name, NULL, 'Chưa họp thường kỳ tháng ' || strftime('%m/%Y', :today),
		coalesce((SELECT planned_on FROM regular WHERE org = c.id AND state = 'DK' LIMIT 1), last)
	FROM cells c, rules_now
	WHERE NOT EXISTS (SELECT 1 FROM regular WHERE org = c.id AND settled)
	UNION ALL
	-- 1: held within the last quarter, nobody was called
	SELECT 1, h.org, h.place, h.uid, 'Buổi ' || strftime('%d/%m', h.held_on) || ' chưa điểm danh', h.held_on
	FROM held h
	WHERE NOT EXISTS (SELECT 1 FROM attendance a WHERE a.meeting = h.id AND a.deleted_at IS NULL)
	UNION ALL
	-- 2: no minutes two days after it was held
	SELECT 2, h.org, h.place, h.uid, 'Buổi ' || strftime('%d/%m', h.held_on) || ' chưa có biên bản',
		date(h.held_on, '+2 days')
	FROM held h
	WHERE h.no_minutes
	UNION ALL
	-- 3: tasks given and not done
	SELECT 3, c.uid, c.name, t.uid, 'Việc: ' || t.content, t.due_on
	FROM rules_now CROSS JOIN task t CROSS JOIN meeting g CROSS JOIN cells c
	WHERE ifnull(t.due_on, '') BETWEEN year_ago AND ahead AND g.id = t.meeting AND c.id = g.org
		AND t.state IN ('DL', 'CHT') AND t.deleted_at IS NULL
	UNION ALL
	-- 4: in the season, statements not handed in, counted per cell
	SELECT 4, org, place, NULL, owing || ' đảng viên chưa nộp bản tự kiểm điểm', statement_due
	FROM per_cell, rules_now
	WHERE owing > 0
	UNION ALL
	-- 5: probation ends
	SELECT DISTINCT 5, c.uid, c.name, p.uid, p.full_name || ' hết dự bị',
		date(admitted_on, '+' || rule('probation.months', admitted_on) || ' months')
	FROM rules_now CROSS JOIN cells c CROSS JOIN people p
	WHERE p.cell = c.id AND official_on IS NULL AND admitted_on > long_ago AND NOT guest
		AND standing NOT IN ('TTR', 'RK')
	UNION ALL
	-- 6: remedies
	SELECT DISTINCT 6, c.uid, c.name, r.uid, 'Khắc phục của ' || p.full_name, r.due_on
	FROM rules_now CROSS JOIN remedy r CROSS JOIN review v CROSS JOIN people p CROSS JOIN cells c
	WHERE ifnull(r.due_on, '') BETWEEN year_ago AND ahead AND r.closed_on IS NULL AND r.state <> 'DAKP'
		AND r.deleted_at IS NULL AND v.id = r.review AND p.member = v.member AND c.id = p.cell
		AND NOT guest AND standing NOT IN ('TTR', 'RK')
	UNION ALL
	-- 7: records with gaps, counted per cell
	SELECT 7, org, place, NULL,
		gaps || ' hồ sơ thiếu dữ liệu' || iif(gone > 0, ', ' || gone || ' người đã thôi', ''),
		date(:today, '+30 days')
	FROM per_cell
	WHERE gaps > 0
	UNION ALL
	-- 8: a temporary exemption ends
	SELECT DISTINCT 8, c.uid, c.name, e.uid, p.full_name || ' hết tạm miễn', e.to_on
	FROM exemption e CROSS JOIN people p CROSS JOIN cells c
	WHERE e.kind = 'TM' AND e.deleted_at IS NULL AND e.to_on >= date(:today, '-30 days')
		AND p.member = e.member AND c.id = p.cell AND NOT guest AND standing NOT IN ('TTR', 'RK')
)
SELECT kind, org, place, target, what, days, count(*) OVER (), sum(days < 0) OVER (),
	sum(days BETWEEN 0 AND 7) OVER (), sum(days >= 0) OVER ()
FROM (
	SELECT work.*, CAST(julianday(due) - julianday(:today) AS INTEGER) AS days FROM work, rules_now
	WHERE due <= ahead
)
ORDER BY days, place, kind
LIMIT 500
