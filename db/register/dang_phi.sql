-- title: Sổ thu đảng phí
-- help: Đảng phí của tháng có ngày đang xem: mỗi người thuộc nhóm nào, mức đóng, phải đóng, đã đóng, truy thu bao nhiêu
--   và ngày đóng. Phải đóng tính theo quy định của tháng ấy; người được miễn ghi lý do ở cột Tình trạng.
-- section: dues
-- opens: member
-- order: sort_key
-- owner: cell
-- column: month | Tháng | period | 8 | wide
-- column: full_name | Họ và tên | text | 20 | search spread
-- column: rate | Mức | text | 8
-- column: due | Phải đóng | money | 10
-- column: paid | Đã đóng | money | 10
-- column: arrears | Truy thu | money | 9 | wide
-- column: paid_on | Ngày đóng | date | 10
-- column: state | Tình trạng | text | 14
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, u.month, m.full_name,
	CASE WHEN u.percent IS NOT NULL THEN replace(CAST(u.percent AS TEXT), '.', ',') || ' %'
	WHEN u.amount IS NOT NULL THEN u.amount || ' đ' END AS rate,
	u.due, u.paid, u.arrears, u.paid_on,
	CASE WHEN u.why = 'T' THEN 'miễn, tuổi đảng' WHEN u.why = 'M' THEN 'miễn'
	WHEN u.paid > 0 AND u.paid >= ifnull(u.due, 0) THEN 'đã đóng'
	WHEN u.paid > 0 THEN 'đóng thiếu'
	WHEN u.covered = 'CD' THEN 'chậm đóng' WHEN u.covered = 'DT' THEN 'đóng trước'
	ELSE 'chưa đóng' END || iif(u.why = 'G', ', giảm ' || u.waived || ' %', '') AS state,
	u.cell
FROM asked CROSS JOIN dues_due u CROSS JOIN member m
WHERE u.month = substr(asked.day, 1, 7) AND m.id = u.member
