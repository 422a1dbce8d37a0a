-- The inspection :id: of which kind, when, of whom, what was found.
SELECT NULL AS "số", 'KL' AS "ký hiệu", shown('inspection', 'kind', i.kind) AS "loại", long_day(i."on") AS "ngày", i.topic AS "nội dung",
	coalesce('đồng chí ' || (SELECT full_name FROM member WHERE id = i.subject_member), (SELECT name FROM org WHERE id = i.subject_org)) AS "đối tượng",
	(SELECT name FROM org WHERE id = i.org) AS "chi bộ", i.conclusion AS "kết luận", shown('inspection', 'due_on', i.due_on) AS "hạn",
	i.outcome AS "kết quả"
FROM inspection i WHERE i.id = :id
