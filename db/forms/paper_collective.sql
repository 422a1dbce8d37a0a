-- What the report of its own review says of the cell :org in the year of the span: the yearly review that the book has of the cell
-- or of its chi ủy (the last one entered), and what it claims for itself.
WITH r AS MATERIALIZED (
	SELECT v.* FROM asked CROSS JOIN periodic p JOIN review v ON v.id = p.review
	WHERE p.org = :org AND p.year = CAST(substr(asked.to_on, 1, 4) AS INTEGER) AND p.period = 'Y'
	ORDER BY v.scope = 'CB' DESC, v.id DESC LIMIT 1
)
SELECT iif(r.scope IN ('CU', 'TTLD'), iif(r.scope = 'CU', 'chi ủy', 'lãnh đạo'), 'chi bộ') AS "tập thể", substr(asked.to_on, 1, 4) AS "năm",
	'BC' AS "ký hiệu", asked.today AS "ngày ban hành",
	r.strengths AS "ưu điểm", r.shortcomings AS "hạn chế", r.causes AS "nguyên nhân", r.prior_remedy_result AS "khắc phục kỳ trước",
	r.suggestions AS "gợi ý", r.explanation AS "giải trình", r.collective_duty AS "trách nhiệm tập thể",
	nullif(ifnull(r.direction, '') || iif(r.direction IS NOT NULL AND r.remedies IS NOT NULL, char(10), '') || ifnull(r.remedies, ''), '')
		AS "phương hướng",
	shown('review', 'ethics_level', r.ethics_level) AS "mức nguyên tắc", shown('review', 'duty_level', r.duty_level) AS "mức nhiệm vụ",
	NULL AS "mức xây dựng Đảng", NULL AS "mức trách nhiệm", shown('review', 'remedy_level', r.remedy_level) AS "mức khắc phục",
	(SELECT shown('rating', 'level', t.level) FROM rated t WHERE t.org = :org AND t.stage = 'TN' AND t.period = 'Y'
		AND t.year = CAST(substr(asked.to_on, 1, 4) AS INTEGER)) AS "tự nhận"
FROM asked LEFT JOIN r ON 1
