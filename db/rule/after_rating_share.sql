-- At most so many percent xuất sắc of those rated tốt or better, rounded down (rules.md, "Review and rating";
-- base A: of all who are rated). Members are counted in their cell at the end of the year, cells under their
-- committee: by what the cell proposes (CB), or by what is decided (QD, above it TD). Paper may know better.
WITH given(day, member, org, decided) AS MATERIALIZED (
	SELECT min(:year || '-12-31', :today), (SELECT id FROM member WHERE uid = :member),
		(SELECT id FROM org WHERE uid = :org), :stage IN ('QD', 'TD')
	WHERE :level = 'HTXSNV' AND ifnull(:period, 'Y') = 'Y' AND :stage IN ('CB', 'QD', 'TD')
),
place(id, name) AS MATERIALIZED (
	SELECT o.id, o.name FROM given CROSS JOIN spell s CROSS JOIN org o
	WHERE s.member = given.member AND s.form IS NOT 'TTD' AND day BETWEEN s.from_on AND s.last_on AND o.id = s.cell
	UNION ALL
	SELECT o.id, o.name FROM given CROSS JOIN org c CROSS JOIN org o WHERE c.id = given.org AND o.id = c.parent
),
others(level) AS MATERIALIZED (
	SELECT t.level FROM given CROSS JOIN place CROSS JOIN spell s CROSS JOIN rating_in_force t
	WHERE decided AND s.cell = place.id AND s.form IS NOT 'TTD' AND day BETWEEN s.from_on AND s.last_on
		AND t.member = s.member AND t.member <> given.member AND t.year = :year
	UNION ALL
	SELECT t.level FROM given CROSS JOIN place CROSS JOIN spell s CROSS JOIN rating t
	WHERE NOT decided AND s.cell = place.id AND s.form IS NOT 'TTD' AND day BETWEEN s.from_on AND s.last_on
		AND t.member = s.member AND t.member <> given.member AND t.year = :year AND t.stage = 'CB'
		AND ifnull(t.period, 'Y') = 'Y' AND t.deleted_at IS NULL
	UNION ALL
	SELECT t.level FROM given CROSS JOIN place CROSS JOIN org c CROSS JOIN rating_in_force t
	WHERE decided AND c.parent = place.id AND t.org = c.id AND t.org <> given.org AND t.year = :year
	UNION ALL
	SELECT t.level FROM given CROSS JOIN place CROSS JOIN org c CROSS JOIN rating t
	WHERE NOT decided AND c.parent = place.id AND t.org = c.id AND t.org <> given.org AND t.year = :year
		AND t.stage = 'CB' AND ifnull(t.period, 'Y') = 'Y' AND t.deleted_at IS NULL
),
share(best, base, percent) AS (
	SELECT 1 + total(level = 'HTXSNV'),
		1 + total(rule('rating.top_base', day) = 'A' AND level IS NOT NULL OR level IN ('HTXSNV', 'HTTNV')),
		rule('rating.top_percent', day)
	FROM given LEFT JOIN others
	GROUP BY day
)
SELECT 'level', 'warning', printf('%s năm %d: %d hoàn thành xuất sắc trên %d, nhiều nhất %d (%d%%). Xem lại mức.',
	name, :year, best, base, CAST(base * percent / 100 AS INTEGER), percent)
FROM share, place WHERE best > CAST(base * percent / 100 AS INTEGER)
LIMIT 1
