-- The cells under the organisation :org on the day asked, and their members, all and by the setting of the cell: how many are rated
-- of each level by what is in force, in hundredths of the rated, and why the others are not: as it was written, else for who is excused;
-- YQ: the cell's level waits for its decision, ZR: nobody wrote why.
WITH y AS (SELECT day, CAST(substr(to_on, 1, 4) AS INTEGER) AS year FROM asked),
decided AS MATERIALIZED (SELECT f.member, f.org, f.level FROM y CROSS JOIN rating_in_force f WHERE f.year = y.year),
cells AS MATERIALIZED (
	SELECT u.cell, s.setting FROM y CROSS JOIN under u JOIN cell_alive a ON a.cell = u.cell JOIN stands s ON s.org = u.cell
	WHERE u.org = :org AND y.day BETWEEN u.from_on AND u.last_on AND y.day BETWEEN a.from_on AND a.last_on
		AND y.day BETWEEN s.from_on AND s.last_on
), one AS MATERIALIZED (
	SELECT 1 AS part, c.setting, (SELECT d.level FROM decided d WHERE d.org = c.cell) AS level, (SELECT coalesce(max(t.none_why),
		iif(max(t.level) IS NOT NULL, 'YQ', 'ZR')) FROM rated t WHERE t.org = c.cell AND t.year = y.year AND t.period = 'Y') AS why
	FROM y CROSS JOIN cells c
	UNION ALL
	SELECT 2, c.setting, (SELECT d.level FROM decided d WHERE d.member = k.member), (SELECT coalesce(max(t.none_why),
		(SELECT max(x.why) FROM excused x WHERE x.member = k.member AND y.day BETWEEN x.from_on AND x.last_on),
		iif(max(t.level) IS NOT NULL, 'YQ', 'ZR')) FROM rated t WHERE t.member = k.member AND t.year = y.year AND t.period = 'Y')
	FROM y CROSS JOIN cells c CROSS JOIN counted k
	WHERE k.cell = c.cell AND y.day BETWEEN k.from_on AND k.last_on
), row AS (
	SELECT part, 0 AS single, NULL AS setting, count(*) AS members, count(level) AS rated, sum(level IS 'HTXSNV') AS top,
		sum(level IS 'HTTNV') AS good, sum(level IS 'HTNV') AS done, sum(level IS 'KHTNV') AS failed FROM one GROUP BY part
	UNION ALL
	SELECT part, 1, setting, count(*), count(level), sum(level IS 'HTXSNV'), sum(level IS 'HTTNV'), sum(level IS 'HTNV'), sum(level IS 'KHTNV')
	FROM one GROUP BY part, setting
)
SELECT iif(single, '- ' || coalesce(shown('org', 'setting', setting), 'Chưa ghi loại hình'), iif(part = 1, 'Chi bộ', 'Đảng viên')), members, rated,
	top, replace(round(100.0 * top / nullif(rated, 0), 1), '.', ','), good, replace(round(100.0 * good / nullif(rated, 0), 1), '.', ','),
	done, replace(round(100.0 * done / nullif(rated, 0), 1), '.', ','), failed, replace(round(100.0 * failed / nullif(rated, 0), 1), '.', ','),
	members - rated, (SELECT group_concat(w.count || ' ' || w.said, ', ') FROM (
		SELECT count(*) AS count, CASE o.why WHEN 'M' THEN 'miễn' WHEN 'CDTG' THEN 'chưa đủ thời gian' WHEN 'DC' THEN 'đình chỉ'
			WHEN 'CD' THEN 'chuyển đi' WHEN 'YQ' THEN 'chờ quyết định' WHEN 'ZR' THEN 'chưa ghi lý do' ELSE 'lý do khác' END AS said
		FROM one o WHERE o.part = row.part AND (NOT row.single OR o.setting IS row.setting) AND o.level IS NULL
		GROUP BY o.why ORDER BY o.why) w)
FROM row
ORDER BY part, single, setting IS NULL, setting
