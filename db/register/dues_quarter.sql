-- title: Báo cáo thu, nộp đảng phí quý (B01/ĐP)
-- help: Quý và năm của ngày đang xem, đến ngày ấy, của từng chi bộ và của đảng bộ: 01 đảng viên; 02 thu trong quý, 03 từ đầu
--   năm; 05 chi bộ giữ lại trong quý, 09 từ đầu năm; 12 nộp cấp trên trong quý, và từ đầu năm. Tiền đóng, tiền nộp ngày nào
--   thì tính vào quý có ngày ấy, dù là của tháng nào. Nộp: số đã ghi ở phiếu Nộp đảng phí, chưa ghi thì để trống.
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
WITH quarter AS MATERIALIZED (SELECT day, substr(day, 1, 4) || '-01-01' AS year_on,
	date(day, 'start of month', '-' || ((CAST(substr(day, 6, 2) AS INTEGER) - 1) % 3) || ' months') AS begins FROM asked),
below AS MATERIALIZED (SELECT DISTINCT u.org, u.cell FROM asked CROSS JOIN under u WHERE asked.day BETWEEN u.from_on AND u.last_on),
there AS MATERIALIZED (SELECT c.cell, count(*) AS members FROM asked CROSS JOIN counted c
	WHERE asked.day BETWEEN c.from_on AND c.last_on GROUP BY c.cell),
booked AS MATERIALIZED (SELECT r.org AS cell, r.month, r.kept, r.paid_up, coalesce(r.paid_up_on, r.month || '-01') AS day_on
	FROM dues_remittance r WHERE r.deleted_at IS NULL),
received AS MATERIALIZED (
	SELECT p.cell, p.month, sum(p.taken) AS taken_year, sum(iif(p.day_on >= quarter.begins, p.taken, 0)) AS taken,
		CAST(nullif(rule('dues.kept_percent', p.month || '-01'), '') AS INTEGER) AS share
	FROM quarter CROSS JOIN dues_received p GROUP BY p.cell, p.month
),
line AS (
	SELECT p.cell, p.month, p.taken, p.taken_year, iif(b.kept IS NULL, p.taken * p.share / 100, NULL) AS kept,
		iif(b.kept IS NULL, p.taken_year * p.share / 100, NULL) AS kept_year, NULL AS paid_up, NULL AS paid_up_year
	FROM received p LEFT JOIN booked b ON b.cell = p.cell AND b.month = p.month
	UNION ALL
	SELECT b.cell, b.month, NULL, NULL, iif(b.day_on >= quarter.begins, b.kept, NULL), b.kept,
		iif(b.day_on >= quarter.begins, b.paid_up, NULL), b.paid_up
	FROM quarter CROSS JOIN booked b WHERE b.day_on BETWEEN quarter.year_on AND quarter.day
),
sums AS MATERIALIZED (
	SELECT u.org, sum(l.taken) AS taken, sum(l.taken_year) AS taken_year, sum(l.kept) AS kept, sum(l.kept_year) AS kept_year,
		sum(l.paid_up) AS paid_up, sum(l.paid_up_year) AS paid_up_year
	FROM line l CROSS JOIN under u WHERE u.cell = l.cell AND l.month || '-01' BETWEEN u.from_on AND u.last_on
	GROUP BY u.org
)
SELECT o.id, o.uid, o.folded, o.sort_key, o.id AS org,
	(SELECT ifnull(sum(t.members), 0) FROM below b CROSS JOIN there t WHERE b.org = o.id AND t.cell = b.cell) AS members,
	s.taken, s.taken_year, s.kept, s.kept_year, s.paid_up, s.paid_up_year
FROM (SELECT b.org FROM below b JOIN there t ON t.cell = b.cell UNION SELECT org FROM sums) x JOIN org o ON o.id = x.org
LEFT JOIN sums s ON s.org = o.id
