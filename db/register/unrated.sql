-- title: Chưa kiểm điểm, chưa xếp loại
-- help: Đảng viên của năm đang xem chưa nộp bản kiểm điểm hằng năm, hoặc chưa có mức xếp loại nào của chi bộ hay cấp trên,
--   với lý do đã ghi, hoặc đang được miễn, bị đình chỉ. Trước mùa kiểm điểm thì mọi người còn ở đây.
-- section: review
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 24 | search spread
-- column: no_review | Kiểm điểm | text | 9
-- column: no_rating | Xếp loại | text | 8
-- column: why | Lý do | choice:rating.none_why | 18
-- column: admitted_on | Vào Đảng | date | 10
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT id, uid, folded, sort_key, full_name, iif(no_review, 'chưa', NULL) AS no_review, iif(no_rating, 'chưa', NULL) AS no_rating,
	why, admitted_on, cell
FROM (SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, m.admitted_on,
	NOT EXISTS (SELECT 1 FROM periodic r WHERE r.member = m.id AND r.year = asked_year.year
		AND r.period = 'Y' AND r.statement_on <= asked.day) AS no_review,
	NOT EXISTS (SELECT 1 FROM rating t WHERE ifnull(t.member, '') = +m.id AND ifnull(t.org, '') = '' AND ifnull(t.year, '') = +asked_year.year
		AND ifnull(t.period, 'Y') = 'Y' AND t.stage IN ('CB', 'QD', 'TD') AND t.level IS NOT NULL
		AND t.deleted_at IS NULL) AS no_rating,
	coalesce((SELECT t.none_why FROM rating t WHERE ifnull(t.member, '') = +m.id AND ifnull(t.org, '') = '' AND ifnull(t.year, '') = +asked_year.year
		AND ifnull(t.period, 'Y') = 'Y' AND t.none_why IS NOT NULL AND t.deleted_at IS NULL ORDER BY t.stage DESC LIMIT 1),
		(SELECT max(x.why) FROM excused x WHERE x.member = m.id AND asked.day BETWEEN x.from_on AND x.last_on)) AS why, c.cell
FROM asked CROSS JOIN (SELECT CAST(substr(day, 1, 4) AS INTEGER) AS year FROM asked) asked_year
CROSS JOIN counted c JOIN member m ON m.id = c.member
WHERE asked.day BETWEEN c.from_on AND c.last_on)
WHERE no_rating OR no_review
