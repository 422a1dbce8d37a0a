-- The work due of all cells, or of :cell: kind (enum work_kind), org uid, org name, record uid, text,
-- days left (negative: late); and the same on each row, the counts of all, late, of the week and of the
-- month, also of what is beyond the limit. One SELECT for each kind.
WITH cells AS (
	SELECT id, uid, name FROM org
	WHERE kind = 'CB' AND deleted_at IS NULL AND (founded_on IS NULL OR founded_on <= :today)
		AND (dissolved_on IS NULL OR dissolved_on >= :today) AND (:cell IS NULL OR uid = :cell)
),
setting_now(name, value) AS (
	SELECT name, value FROM setting
	WHERE (from_on IS NULL OR from_on <= :today) AND (to_on IS NULL OR to_on >= :today)
),
season(begins, ends, due) AS (
	SELECT (SELECT value FROM setting_now WHERE name = 'review.season_from'),
		(SELECT value FROM setting_now WHERE name = 'review.season_to'),
		(SELECT value FROM setting_now WHERE name = 'review.statement_due')
),
month_now(period, last) AS (
	SELECT substr(:today, 1, 7), date(:today, 'start of month', '+1 month', '-1 day')
),
everybody AS (
	SELECT s.member, s.cell, ifnull(m.listed_status, '') AS listed
	FROM membership s JOIN cells ON cells.id = s.cell JOIN member m ON m.id = s.member
	WHERE s.deleted_at IS NULL AND m.deleted_at IS NULL AND s.form IS NOT 'TTD'
		AND s.from_on <= :today AND (s.to_on >= :today OR (s.to_on IS NULL AND s.left_by IS NULL))
),
people AS (
	SELECT member, cell, listed FROM everybody WHERE listed NOT IN ('TTR', 'RK')
),
work(kind, org, place, target, what, due) AS (
	-- 0: the regular meeting of this month is not recorded as held
	SELECT 0, c.uid, c.name, NULL, 'Chưa họp thường kỳ tháng ' || strftime('%m/%Y', :today),
		coalesce((SELECT g.planned_on FROM meeting g WHERE g.org = c.id AND g.period = m.period
			AND g.kind IN ('TK', 'TKCD') AND g.state = 'DK' AND g.deleted_at IS NULL LIMIT 1), m.last)
	FROM cells c, month_now m
	WHERE NOT EXISTS (SELECT 1 FROM meeting g WHERE g.org = c.id AND g.period = m.period
		AND g.kind IN ('TK', 'TKCD') AND g.deleted_at IS NULL
		AND (g.state = 'KH' OR (g.state = 'DH' AND substr(g.held_on, 1, 7) = m.period)))
	UNION ALL
	-- 1: held within the last quarter, nobody was called
	SELECT 1, c.uid, c.name, g.uid, 'Buổi ' || strftime('%d/%m', g.held_on) || ' chưa điểm danh', g.held_on
	FROM meeting g JOIN cells c ON c.id = g.org
	WHERE g.state = 'DH' AND g.kind IN ('TK', 'TKCD', 'CD') AND g.deleted_at IS NULL
		AND g.held_on > date(:today, '-92 days')
		AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.meeting = g.id AND a.deleted_at IS NULL)
	UNION ALL
	-- 2: no minutes two days after it was held
	SELECT 2, c.uid, c.name, g.uid, 'Buổi ' || strftime('%d/%m', g.held_on) || ' chưa có biên bản',
		date(g.held_on, '+2 days')
	FROM meeting g JOIN cells c ON c.id = g.org
	WHERE g.state = 'DH' AND g.kind IN ('TK', 'TKCD', 'CD') AND g.deleted_at IS NULL AND g.minutes IS NULL
		AND g.held_on > date(:today, '-92 days')
	UNION ALL
	-- 3: tasks given and not done
	SELECT 3, c.uid, c.name, t.uid, 'Việc: ' || t.content, t.due_on
	FROM task t JOIN meeting g ON g.id = t.meeting JOIN cells c ON c.id = g.org
	WHERE t.state IN ('DL', 'CHT') AND t.deleted_at IS NULL AND t.due_on > date(:today, '-365 days')
	UNION ALL
	-- 4: in the season, statements not handed in, counted per cell
	SELECT 4, c.uid, c.name, NULL, count(*) || ' đảng viên chưa nộp bản tự kiểm điểm',
		substr(:today, 1, 4) || '-' || season.due
	FROM season, cells c JOIN people p ON p.cell = c.id
	WHERE substr(:today, 6, 5) BETWEEN season.begins AND season.ends AND p.listed NOT IN ('MSH', 'DC')
		AND NOT EXISTS (SELECT 1 FROM exemption e WHERE e.member = p.member AND e.deleted_at IS NULL
			AND e.from_on <= :today AND (e.to_on IS NULL OR e.to_on >= :today))
		AND NOT EXISTS (SELECT 1 FROM review r WHERE r.member = p.member AND r.deleted_at IS NULL
			AND r.year = CAST(substr(:today, 1, 4) AS INTEGER) AND r.statement_on IS NOT NULL)
	GROUP BY c.id
	UNION ALL
	-- 5: probation ends
	SELECT 5, c.uid, c.name, m.uid, m.full_name || ' hết dự bị', date(m.admitted_on, '+12 months')
	FROM people p JOIN member m ON m.id = p.member JOIN cells c ON c.id = p.cell
	WHERE m.official_on IS NULL AND m.admitted_on > date(:today, '-24 months') AND m.deleted_at IS NULL
	UNION ALL
	-- 6: remedies
	SELECT 6, c.uid, c.name, r.uid, 'Khắc phục của ' || m.full_name, r.due_on
	FROM remedy r JOIN review v ON v.id = r.review JOIN member m ON m.id = v.member
		JOIN people p ON p.member = m.id JOIN cells c ON c.id = p.cell
	WHERE r.closed_on IS NULL AND r.state <> 'DAKP' AND r.deleted_at IS NULL
		AND r.due_on > date(:today, '-365 days')
	UNION ALL
	-- 7: members with gaps, counted per cell
	SELECT 7, c.uid, c.name, NULL, count(*) || ' hồ sơ thiếu dữ liệu'
			|| iif(sum(p.listed IN ('TTR', 'RK')) > 0, ', ' || sum(p.listed IN ('TTR', 'RK'))
			|| ' của người không còn sinh hoạt', ''), date(:today, '+30 days')
	FROM cells c JOIN everybody p ON p.cell = c.id JOIN member t ON t.id = p.member
	WHERE t.sex IS NULL OR t.born_on IS NULL OR t.admitted_on IS NULL OR p.listed NOT IN ('', 'DSH')
		OR (t.official_on IS NULL AND t.admitted_on <= date(:today, '-24 months'))
	GROUP BY c.id
	UNION ALL
	-- 8: a temporary exemption ends
	SELECT 8, c.uid, c.name, e.uid, m.full_name || ' hết tạm miễn', e.to_on
	FROM exemption e JOIN member m ON m.id = e.member JOIN people p ON p.member = m.id
		JOIN cells c ON c.id = p.cell
	WHERE e.kind = 'TM' AND e.deleted_at IS NULL AND e.to_on >= date(:today, '-30 days')
)
SELECT kind, org, place, target, what, days, count(*) OVER (), sum(days < 0) OVER (),
	sum(days BETWEEN 0 AND 7) OVER (), sum(days >= 0) OVER ()
FROM (
	SELECT *, CAST(julianday(due) - julianday(:today) AS INTEGER) AS days FROM work
	WHERE due <= date(:today, '+31 days')
)
ORDER BY days, place, kind
LIMIT 500
