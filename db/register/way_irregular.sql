-- title: Kết nạp: chỗ cần xem lại
-- help: Người đang được xét kết nạp hoặc công nhận chính thức, và người đã xong trong năm nay, mà có chỗ chưa khớp
--   quy định: làm sớm hoặc muộn, phiếu tán thành chưa đủ, người giúp đỡ chưa chính thức, hồ sơ để lâu chưa biểu quyết.
--   Enter mở đường kết nạp của người ấy. Để xem lại giấy tờ, không phải kết luận.
-- section: growth
-- opens: candidate
-- order: sort_key place
-- owner: cell
-- column: full_name | Họ và tên | text | 20 | search spread
-- column: place | TT | int | 3
-- column: step | Bước | choice:admission_step.step | 24
-- column: on | Ngày | date | 10
-- column: words | Xem lại | text | 40
-- column: cell | Chi bộ | ref:org | 20 | wide
SELECT who AS id, uid, folded, sort_key, full_name, place, step, day AS "on", odd AS words, cell
FROM way_seen
WHERE odd IS NOT NULL AND ifnull(ended_on, asked('day')) >= strftime('%Y-01-01', asked('day'))
