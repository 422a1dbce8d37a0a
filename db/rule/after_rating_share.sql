-- At most so many percent xuất sắc (view_top_share). Members are counted in their cell at the end of the year, cells
-- under the committee they stood under then: by what the cell proposes (CB), or by what is decided (QD, above it TD).
-- Paper may know better.
WITH given(day, member, org, decided) AS MATERIALIZED (
	SELECT min(:year || '-12-31', :today), (SELECT id FROM member WHERE uid = :member),
		(SELECT id FROM org WHERE uid = :org), :stage IN ('QD', 'TD')
	WHERE :level = 'HTXSNV' AND ifnull(:period, 'Y') = 'Y' AND :stage IN ('CB', 'QD', 'TD')
),
place(id, name) AS MATERIALIZED (
	SELECT o.id, o.name FROM given CROSS JOIN spell s CROSS JOIN org o
	WHERE s.member = given.member AND s.form IS NOT 'TTD' AND day BETWEEN s.from_on AND s.last_on AND o.id = s.cell
	UNION ALL
	SELECT o.id, o.name FROM given CROSS JOIN stands c CROSS JOIN org o
	WHERE c.org = given.org AND day BETWEEN c.from_on AND c.last_on AND o.id = c.parent
),
-- Who else is there.
beside(member, org) AS MATERIALIZED (
	SELECT s.member, NULL FROM given CROSS JOIN place CROSS JOIN spell s
	WHERE s.cell = place.id AND s.form IS NOT 'TTD' AND day BETWEEN s.from_on AND s.last_on AND s.member <> given.member
	UNION ALL
	SELECT NULL, c.org FROM given CROSS JOIN place CROSS JOIN stands c
	WHERE c.parent = place.id AND day BETWEEN c.from_on AND c.last_on AND c.org <> given.org
),
others(level) AS MATERIALIZED (
	SELECT t.level FROM given CROSS JOIN beside b CROSS JOIN rating_in_force t
	WHERE decided AND t.member = b.member AND t.year = :year
	UNION ALL
	SELECT t.level FROM given CROSS JOIN beside b CROSS JOIN rating_in_force t
	WHERE decided AND t.org = b.org AND t.year = :year
	UNION ALL
	SELECT t.level FROM given CROSS JOIN beside b CROSS JOIN rated t
	WHERE NOT decided AND t.member = b.member AND t.year = :year AND t.stage = 'CB' AND t.period = 'Y'
	UNION ALL
	SELECT t.level FROM given CROSS JOIN beside b CROSS JOIN rated t
	WHERE NOT decided AND t.org = b.org AND t.year = :year AND t.stage = 'CB' AND t.period = 'Y'
),
share(best, base, percent) AS (
	SELECT 1 + total(o.level = 'HTXSNV'), 1 + total(counts AND o.level = s.level), max(percent)
	FROM given CROSS JOIN top_share s LEFT JOIN others o ON o.level = s.level
	WHERE day BETWEEN s.from_on AND s.last_on
	GROUP BY day
)
SELECT 'level', 'warning', printf('%s năm %d: %d hoàn thành xuất sắc trên %d, nhiều nhất %d (%d%%). Xem lại mức.',
	name, :year, best, base, CAST(base * percent / 100 AS INTEGER), percent)
FROM share, place WHERE best > CAST(base * percent / 100 AS INTEGER)
LIMIT 1
