-- title: Còn thiếu đảng phí
-- help: Đến ngày đang xem, từ tháng 1 năm trước: ai còn thiếu đảng phí của tháng nào, bao nhiêu tháng, bao nhiêu tiền. Truy
--   thu đã đóng thì trừ vào tháng cũ nhất. Tháng chi bộ chưa ghi ai đóng thì không tính là thiếu.
-- section: dues
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 22 | search spread
-- column: cell | Chi bộ | ref:org | 18 | wide
-- column: months | Số tháng | int | 8
-- column: lacks | Còn thiếu | money | 10
-- column: first_month | Từ tháng | period | 8
-- column: last_month | Đến tháng | period | 9
-- column: unknown | Chưa rõ mức | int | 11
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, count(*) AS months, min(g.month) AS first_month,
	max(g.month) AS last_month, sum(g.still) AS lacks,
	nullif(sum(g.lacks IS NULL), 0) AS unknown, g.cell
FROM dues_missing g JOIN member m ON m.id = g.member
GROUP BY m.id, g.cell
