-- What the minutes of the meeting :id say beside their text.
SELECT CASE g.kind WHEN 'TK' THEN 'Sinh hoạt chi bộ thường kỳ' WHEN 'TKCD' THEN 'Sinh hoạt chi bộ thường kỳ, chuyên đề'
	WHEN 'CD' THEN 'Sinh hoạt chi bộ chuyên đề' ELSE shown('meeting', 'kind', g.kind) END
		AS "buổi họp",
	'tháng ' || substr(g.period, 6, 2) || ' năm ' || substr(g.period, 1, 4) AS "tháng",
	(SELECT full_name FROM member WHERE id = g.secretary) AS "thư ký",
	(SELECT full_name FROM member WHERE id = g.chair) AS "chủ trì"
FROM meeting g WHERE g.id = :id
