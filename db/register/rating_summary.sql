-- title: Tổng hợp xếp loại đảng viên
-- help: Năm đang xem, mỗi đảng viên một dòng: tự nhận, nơi khác đánh giá, chi bộ đề nghị với số phiếu, cấp trên quyết định.
-- section: review
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 22 | search spread
-- column: posts | Chức vụ | choice:post.title | 14 | several
-- column: claimed | Tự nhận | choice:rating.level | 12
-- column: elsewhere | Nơi khác | choice:rating.level | 12
-- column: proposed | Chi bộ đề nghị | choice:rating.level | 14
-- column: votes | Phiếu | text | 11
-- column: decided | Quyết định | choice:rating.level | 12
-- column: why | Chưa xếp vì | choice:rating.none_why | 12
-- column: cell | Chi bộ | ref:org | 22 | wide
WITH decided AS MATERIALIZED (SELECT member, level FROM rating_in_force WHERE year = substr(asked('day'), 1, 4) + 0)
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, (SELECT group_concat(p.title, ';') FROM in_office p WHERE p.member = m.id
		AND asked.day BETWEEN p.from_on AND p.last_on) AS posts,
	max(iif(t.stage = 'TN', t.level, NULL)) AS claimed, max(iif(t.stage = 'DG', t.level, NULL)) AS elsewhere,
	max(iif(t.stage = 'CB', t.level, NULL)) AS proposed,
	max(iif(t.stage = 'CB' AND t.votes_1 IS NOT NULL,
		printf('%d-%d-%d-%d', t.votes_1, t.votes_2, t.votes_3, t.votes_4), NULL)) AS votes,
	(SELECT d.level FROM decided d WHERE d.member = m.id LIMIT 1) AS decided,
	max(t.none_why) AS why, c.cell
FROM asked CROSS JOIN (SELECT CAST(substr(day, 1, 4) AS INTEGER) AS year FROM asked) asked_year
CROSS JOIN counted c JOIN member m ON m.id = c.member
LEFT JOIN rating t ON ifnull(t.member, '') = +m.id AND ifnull(t.org, '') = '' AND ifnull(t.year, '') = +asked_year.year
	AND ifnull(t.period, 'Y') = 'Y' AND t.deleted_at IS NULL
WHERE asked.day BETWEEN c.from_on AND c.last_on
GROUP BY m.id, c.cell
