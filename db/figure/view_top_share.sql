-- At most so many percent xuất sắc of those rated tốt or better (rules.md, "Review and rating"; base A: of all who are
-- rated): from when to when which level counts in that base, and the percent. The most is rounded down.
CREATE TEMP VIEW IF NOT EXISTS top_share AS
SELECT b.from_on, b.last_on, l.level, rule('rating.top_base', b.from_on) IS 'A' OR l.good AS counts,
	CAST(rule('rating.top_percent', b.from_on) AS INTEGER) AS percent
FROM (SELECT from_on, ifnull(date(lead(from_on) OVER (ORDER BY from_on), '-1 day'), '9999-12-31') AS last_on
	FROM (SELECT '' AS from_on
		UNION SELECT from_on FROM setting WHERE name IN ('rating.top_base', 'rating.top_percent') AND from_on IS NOT NULL
		UNION SELECT date(to_on, '+1 day') FROM setting
			WHERE name IN ('rating.top_base', 'rating.top_percent') AND to_on IS NOT NULL)) b
CROSS JOIN (SELECT 'HTXSNV' AS level, 1 AS good
	UNION ALL SELECT 'HTTNV', 1
	UNION ALL SELECT 'HTNV', 0
	UNION ALL SELECT 'KHTNV', 0) l
