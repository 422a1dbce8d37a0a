-- What the invitation to the meeting :id says. Where the meeting does not say when and where, the schedule in force that day does.
WITH g AS MATERIALIZED (
	SELECT *, coalesce(held_on, planned_on) AS day FROM meeting WHERE id = :id
), s AS MATERIALIZED (
	SELECT m.time, m.place FROM g CROSS JOIN meets m ON m.cell = g.org
	WHERE g.kind IN ('TK', 'TKCD') AND g.day BETWEEN m.from_on AND m.last_on ORDER BY m.from_on, m.schedule LIMIT 1
)
SELECT CASE g.kind WHEN 'TK' THEN 'Sinh hoạt chi bộ' WHEN 'TKCD' THEN 'Sinh hoạt chi bộ, chuyên đề'
	ELSE shown('meeting', 'kind', g.kind) END
		AS "buổi họp",
	'tháng ' || substr(g.period, 6, 2) || ' năm ' || substr(g.period, 1, 4) AS "tháng",
	substr(coalesce(g.starts_at, s.time), 1, 2) || ' giờ ' || substr(coalesce(g.starts_at, s.time), 4, 2) || ' phút' AS "giờ",
	weekday(g.day) || ' ngày ' || long_day(g.day) AS "ngày họp",
	coalesce(g.place, s.place) AS "địa điểm",
	(SELECT full_name FROM member WHERE id = g.chair) AS "chủ trì",
	g.topic AS "chuyên đề", g.topic_speaker AS "người trình bày", g.topic_doc AS "tài liệu",
	ifnull(g.papers_sent_on, asked('today')) AS "ngày ban hành"
FROM g LEFT JOIN s ON 1
