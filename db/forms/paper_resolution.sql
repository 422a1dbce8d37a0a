-- What the resolution :id says beside its text.
SELECT iif(r.number IS NULL, NULL, printf('%02d', r.number)) AS "số", r.kind AS "ký hiệu", r."on" AS "ngày ban hành",
	shown('resolution', 'kind', r.kind) AS "loại văn bản",
	CASE g.kind WHEN 'TK' THEN 'Sinh hoạt chi bộ thường kỳ' WHEN 'TKCD' THEN 'Sinh hoạt chi bộ thường kỳ, chuyên đề'
	WHEN 'CD' THEN 'Sinh hoạt chi bộ chuyên đề' ELSE shown('meeting', 'kind', g.kind) END AS "buổi họp",
	'tháng ' || substr(g.period, 6, 2) || ' năm ' || substr(g.period, 1, 4) AS "tháng",
	iif(g.kind = 'CU', 'CHI ỦY', NULL) AS "thay mặt"
FROM resolution r JOIN meeting g ON g.id = r.meeting
WHERE r.id = :id
