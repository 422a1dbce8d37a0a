-- title: Chưa được phân công, chưa rà soát
-- help: Đảng viên ngày đang xem chưa được phân công công tác (đánh dấu nhiều người rồi Insert, Phân công), hoặc chỉ có việc giao từ
--   năm trước mà năm nay chưa rà soát (Enter mở hồ sơ, Ctrl-U tới việc được phân công, ghi rà soát). Ghi xong thì tên tự ra.
-- section: work
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 24 | search spread
-- column: lacks | Còn thiếu | text | 16
-- column: due_on | Hạn | date | 10
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, iif(o.carried_over, 'chưa rà soát', 'chưa phân công') AS lacks,
	min(o.due) AS due_on, o.cell
FROM owes_assignment o JOIN member m ON m.id = o.member
GROUP BY o.member, o.cell
