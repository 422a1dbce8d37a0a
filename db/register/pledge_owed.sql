-- title: Chưa nộp bản cam kết
-- help: Đảng viên chưa nộp bản cam kết tu dưỡng, rèn luyện của năm đang xem. Nộp rồi thì ghi ngày nộp (F2 trên tên, hoặc đánh
--   dấu nhiều người rồi Insert, Cam kết), tên tự ra khỏi danh sách.
-- section: work
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 24 | search spread
-- column: born_on | Ngày sinh | partial | 10
-- column: due_on | Hạn nộp | date | 10
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT DISTINCT m.id, m.uid, m.folded, m.sort_key, m.full_name, m.born_on, o.due AS due_on, o.cell
FROM owes_pledge o JOIN member m ON m.id = o.member
