-- title: Chưa nộp bản tự kiểm điểm
-- help: Đảng viên phải nộp bản tự kiểm điểm hằng năm mà chưa nộp; từ tháng 1 đến khi vào mùa mới là bản của năm trước, nộp muộn.
--   Nộp rồi thì ghi ngày nộp bản (F2 trên tên, hoặc đánh dấu nhiều người rồi Insert, Kiểm điểm), tên tự ra khỏi danh sách.
-- section: review
-- span: season
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 24 | search spread
-- column: born_on | Ngày sinh | partial | 10
-- column: due_on | Hạn nộp | date | 10
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT DISTINCT m.id, m.uid, m.folded, m.sort_key, m.full_name, m.born_on, o.due AS due_on, o.cell
FROM owes_statement o JOIN member m ON m.id = o.member
