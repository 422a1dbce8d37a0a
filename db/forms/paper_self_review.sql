-- What the statement of the member :id says of the year of the span: who he is and what he holds on the day asked, what the book
-- has of his yearly review, how he is rated at each stage. Who criticised what is not here.
WITH r AS MATERIALIZED (
	SELECT v.* FROM asked CROSS JOIN periodic p JOIN review v ON v.id = p.review
	WHERE p.member = :id AND p.year = CAST(substr(asked.to_on, 1, 4) AS INTEGER) AND p.period = 'Y' ORDER BY v.id DESC LIMIT 1
), held AS MATERIALIZED (
--from db/forms/paper_posts.sql
), said AS MATERIALIZED (
	SELECT t.stage, shown('rating', 'level', t.level) AS level FROM asked CROSS JOIN rated t
	WHERE t.member = :id AND t.year = CAST(substr(asked.to_on, 1, 4) AS INTEGER) AND t.period = 'Y'
)
SELECT m.full_name AS "họ và tên", shown('member', 'born_on', m.born_on) AS "ngày sinh",
	ifnull((SELECT group_concat(title, ', ') FROM held WHERE of_party), 'Đảng viên') AS "chức vụ Đảng",
	(SELECT group_concat(title, ', ') FROM held WHERE NOT of_party) AS "chức vụ chính quyền, đoàn thể",
	m.workplace AS "đơn vị công tác", (SELECT name FROM org WHERE id = :org) AS "chi bộ", substr(asked('to'), 1, 4) AS "năm",
	r.strengths AS "ưu điểm", r.commitment_result AS "thực hiện cam kết", r.lead_text AS "năng lực lãnh đạo",
	r.courage_text AS "dám nghĩ, dám làm", r.example_text AS "nêu gương", r.shortcomings AS "hạn chế", r.causes AS "nguyên nhân",
	r.prior_remedy_result AS "khắc phục kỳ trước", r.suggestions AS "gợi ý", r.explanation AS "giải trình",
	r.collective_duty AS "trách nhiệm tập thể",
	nullif(ifnull(r.direction, '') || iif(r.direction IS NOT NULL AND r.remedies IS NOT NULL, char(10), '') || ifnull(r.remedies, ''), '')
		AS "phương hướng",
	shown('review', 'ethics_level', r.ethics_level) AS "mức phẩm chất", shown('review', 'duty_level', r.duty_level) AS "mức nhiệm vụ",
	shown('review', 'commitment_level', r.commitment_level) AS "mức cam kết",
	shown('review', 'remedy_level', r.remedy_level) AS "mức khắc phục", shown('review', 'lead_level', r.lead_level) AS "mức lãnh đạo",
	shown('review', 'courage_level', r.courage_level) AS "mức dám làm", shown('review', 'example_level', r.example_level) AS "mức nêu gương",
	shown('review', 'civil_level', r.civil_level) AS "mức công chức", (SELECT level FROM said WHERE stage = 'TN') AS "tự nhận",
	(SELECT level FROM said WHERE stage = 'CB') AS "chi bộ đề nghị",
	(SELECT level FROM said WHERE stage IN ('QD', 'TD') ORDER BY stage = 'TD' DESC LIMIT 1) AS "cấp trên xếp loại"
FROM member m LEFT JOIN r ON 1
WHERE m.id = :id
