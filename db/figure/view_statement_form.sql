-- Which form of the yearly statement somebody writes: the one that his review of the year asked says he wrote; else 2B who holds a
-- post on that day (one that makes a leader of him, as view_in_season has it), 2A who works in the system (by his group, where none is
-- said whether he is at work: of that day, member_status), 2C everybody else. Not the excused, who hand in none.
CREATE TEMP VIEW IF NOT EXISTS statement_form AS
SELECT m.id AS member, coalesce(
	(SELECT r.form FROM periodic p JOIN review r ON r.id = p.review WHERE p.member = m.id AND p.period = 'Y'
		AND p.year = CAST(substr(asked.to_on, 1, 4) AS INTEGER) AND r.form IN ('M2A', 'M2B', 'M2C') ORDER BY r.id DESC LIMIT 1),
	CASE WHEN EXISTS (SELECT 1 FROM in_office p WHERE p.member = m.id AND p.title <> 'DV' AND asked.day BETWEEN p.from_on AND p.last_on)
	THEN 'M2B'
	WHEN coalesce(coalesce(s.work_group, m.work_group) IN ('CB', 'CC', 'VC', 'CSL'), s.working, m.working, 0) THEN 'M2A'
	ELSE 'M2C' END) AS form
FROM asked CROSS JOIN member m LEFT JOIN member_status s ON s.member = m.id AND s.deleted_at IS NULL
	AND asked.day BETWEEN s.from_on AND coalesce(s.to_on, '9999-12-31')
WHERE m.deleted_at IS NULL
	AND NOT EXISTS (SELECT 1 FROM excused x WHERE x.member = m.id AND asked.day BETWEEN x.from_on AND x.last_on)
