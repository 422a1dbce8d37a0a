-- What the extract of the resolution :id says beside its text: of its meeting the roll (view_roll), and its vote.
SELECT iif(r.number IS NULL, NULL, printf('%02d', r.number)) AS "số", r.kind AS "ký hiệu", r."on" AS "ngày ban hành",
	shown('resolution', 'kind', r.kind) AS "loại văn bản", CASE g.kind WHEN 'TK' THEN 'Sinh hoạt chi bộ thường kỳ' WHEN 'TKCD' THEN 'Sinh hoạt chi bộ thường kỳ, chuyên đề'
	WHEN 'CD' THEN 'Sinh hoạt chi bộ chuyên đề' ELSE shown('meeting', 'kind', g.kind) END AS "buổi họp",
	'tháng ' || substr(g.period, 6, 2) || ' năm ' || substr(g.period, 1, 4) AS "tháng", long_day(g.held_on) AS "ngày họp",
	iif(l.marked > 0, l.must, NULL) AS "phải dự", iif(l.marked > 0, l.present, NULL) AS "có mặt",
	r.vote_for || coalesce('/' || r.vote_total, '') AS "tán thành", iif(g.kind = 'CU', 'CHI ỦY', NULL) AS "thay mặt"
FROM resolution r JOIN meeting g ON g.id = r.meeting LEFT JOIN roll l ON l.meeting = g.id
WHERE r.id = :id
