-- title: Kết nạp: bước, giấy tờ còn thiếu
-- help: Người đang được xét kết nạp hoặc công nhận chính thức, và người đã xong trong năm nay, mà sổ chưa ghi một bước,
--   hoặc ngày, giấy tờ của bước ấy. Enter mở đường kết nạp của người ấy. Để bổ sung sổ, không phải kết luận.
-- section: growth
-- opens: candidate
-- order: sort_key place
-- owner: cell
-- column: full_name | Họ và tên | text | 20 | search spread
-- column: place | TT | int | 3
-- column: step | Bước | choice:admission_step.step | 24
-- column: on | Ngày | date | 10
-- column: words | Còn thiếu | text | 18
-- column: cell | Chi bộ | ref:org | 20 | wide
SELECT who AS id, uid, folded, sort_key, full_name, place, step, day AS "on", missing AS words, cell
FROM way_seen
WHERE missing IS NOT NULL AND ifnull(ended_on, asked('day')) >= strftime('%Y-01-01', asked('day'))
