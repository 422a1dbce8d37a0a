-- title: Kết nạp: bước khác thứ tự
-- help: Người đang được xét kết nạp hoặc công nhận chính thức, và người đã xong trong năm nay, mà có bước ghi ngày trước
--   một bước lẽ ra phải làm trước. Enter mở đường kết nạp của người ấy. Để xem lại ngày, không phải kết luận.
-- section: growth
-- opens: candidate
-- order: sort_key place
-- owner: cell
-- column: full_name | Họ và tên | text | 20 | search spread
-- column: place | TT | int | 3
-- column: step | Bước | choice:admission_step.step | 24
-- column: on | Ngày | date | 10
-- column: other | Trước cả bước | choice:admission_step.step | 22
-- column: other_on | Ngày ấy | date | 10
-- column: cell | Chi bộ | ref:org | 20 | wide
SELECT who AS id, uid, folded, sort_key, full_name, place, step, day AS "on", other, other_on, cell
FROM way_seen
WHERE other IS NOT NULL AND ifnull(ended_on, asked('day')) >= strftime('%Y-01-01', asked('day'))
