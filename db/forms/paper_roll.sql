-- What the list to sign for the meeting :id says beside its rows; whom it calls: the roll of its day (view_roll).
SELECT CASE g.kind WHEN 'TK' THEN 'Sinh hoạt chi bộ thường kỳ' WHEN 'TKCD' THEN 'Sinh hoạt chi bộ thường kỳ, chuyên đề'
	WHEN 'CD' THEN 'Sinh hoạt chi bộ chuyên đề' ELSE shown('meeting', 'kind', g.kind) END AS "buổi họp",
	'tháng ' || substr(g.period, 6, 2) || ' năm ' || substr(g.period, 1, 4) AS "tháng",
	substr(g.starts_at, 1, 2) || ' giờ ' || substr(g.starts_at, 4, 2) || ' phút' AS "giờ",
	long_day(coalesce(g.held_on, g.planned_on)) AS "ngày họp", r.must AS "phải dự"
FROM meeting g CROSS JOIN roll r
WHERE g.id = :id AND r.meeting = g.id
