-- What the sheet of the points of the meeting :id says beside its rows: its roll, its level (view_score), and the level that
-- was decided above it, as decided last.
SELECT CASE g.kind WHEN 'TK' THEN 'Sinh hoạt chi bộ thường kỳ' WHEN 'TKCD' THEN 'Sinh hoạt chi bộ thường kỳ, chuyên đề'
	WHEN 'CD' THEN 'Sinh hoạt chi bộ chuyên đề' ELSE shown('meeting', 'kind', g.kind) END AS "buổi họp",
	'tháng ' || substr(g.period, 6, 2) || ' năm ' || substr(g.period, 1, 4) AS "tháng",
	long_day(g.held_on) AS "ngày họp", iif(r.marked > 0, r.must, NULL) AS "phải dự", iif(r.marked > 0, r.present, NULL) AS "có mặt",
	s.level AS "mức", d.level AS "mức duyệt", d.number AS "văn bản duyệt"
FROM meeting g CROSS JOIN roll r CROSS JOIN score s LEFT JOIN score_decided d ON d.meeting = g.id
WHERE g.id = :id AND r.meeting = g.id AND s.meeting = g.id
