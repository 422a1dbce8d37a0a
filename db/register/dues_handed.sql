-- title: Sổ thu, nộp đảng phí S01/ĐP, phần II: nộp
-- help: Năm đang xem, mỗi chi bộ từng tháng thu được bao nhiêu, giữ lại, phải nộp, đã nộp cấp trên ngày nào, ai nhận. Giữ lại và
--   phải nộp: như đã ghi ở phiếu Nộp đảng phí, chưa ghi thì theo tỷ lệ được giữ (Thiết đặt).
-- section: dues
-- opens: org
-- order: month sort_key
-- owner: cell
-- column: month | Tháng | period | 8
-- column: cell | Chi bộ | ref:org | 22 | wide spread
-- column: members | Đảng viên | int | 9
-- column: payers | Đã đóng | int | 8
-- column: taken | Thu được | money | 10
-- column: kept | Giữ lại | money | 10
-- column: up | Phải nộp | money | 10
-- column: paid_up | Đã nộp | money | 10
-- column: paid_up_on | Ngày nộp | date | 10
-- column: receiver | Người nhận | text | 16
SELECT o.id, o.uid, o.folded, o.sort_key, s.month, s.cell, s.members, s.have_paid AS payers, s.taken, s.kept, s.up,
	s.paid_up, s.paid_up_on, s.receiver
FROM dues_handed_up s JOIN org o ON o.id = s.cell
