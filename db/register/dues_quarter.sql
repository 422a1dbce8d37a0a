-- title: Báo cáo thu, nộp đảng phí quý (B01/ĐP)
-- help: Quý và năm của ngày đang xem, đến ngày ấy, của từng chi bộ và của đảng bộ: 01 đảng viên; 02 thu trong quý, 03 từ đầu
--   năm; 05 chi bộ giữ lại trong quý, 09 từ đầu năm; 12 nộp cấp trên trong quý, và từ đầu năm. Nộp: số đã ghi ở phiếu
--   Nộp đảng phí, chưa ghi thì để trống.
-- section: dues
-- span: quarter
-- opens: org
-- order: sort_key
-- owner: org
-- column: org | Tổ chức | ref:org | 20 | spread
-- column: members | 01 ĐV | int | 6
-- column: taken | 02 Thu quý | money | 10
-- column: kept | 05 Giữ quý | money | 10
-- column: paid_up | 12 Nộp quý | money | 10
-- column: taken_year | 03 Thu năm | money | 10
-- column: kept_year | 09 Giữ năm | money | 10
-- column: paid_up_year | Nộp năm | money | 10
WITH quarter AS (SELECT day, printf('%s-%02d', substr(day, 1, 4), (CAST(substr(day, 6, 2) AS INTEGER) - 1) / 3 * 3 + 1) AS begins
	FROM asked),
below AS MATERIALIZED (SELECT DISTINCT u.org, u.cell FROM asked CROSS JOIN under u WHERE asked.day BETWEEN u.from_on AND u.last_on),
there AS MATERIALIZED (SELECT c.cell, count(*) AS members FROM asked CROSS JOIN counted c
	WHERE asked.day BETWEEN c.from_on AND c.last_on GROUP BY c.cell),
handed_up AS MATERIALIZED (SELECT s.cell, s.month, s.taken, s.kept, s.paid_up, s.month >= quarter.begins AS now FROM quarter CROSS JOIN dues_handed_up s)
SELECT o.id, o.uid, o.folded, o.sort_key, o.id AS org,
	(SELECT ifnull(sum(t.members), 0) FROM below b CROSS JOIN there t WHERE b.org = o.id AND t.cell = b.cell) AS members,
	sum(iif(s.now, s.taken, NULL)) AS taken, sum(s.taken) AS taken_year, sum(iif(s.now, s.kept, NULL)) AS kept,
	sum(s.kept) AS kept_year, sum(iif(s.now, s.paid_up, NULL)) AS paid_up, sum(s.paid_up) AS paid_up_year
FROM under u JOIN handed_up s ON s.cell = u.cell AND s.month || '-01' BETWEEN u.from_on AND u.last_on
JOIN org o ON o.id = u.org
GROUP BY o.id
