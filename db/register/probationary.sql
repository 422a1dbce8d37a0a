-- title: Danh sách đảng viên dự bị
-- help: Đảng viên đang dự bị: vào Đảng ngày nào, hết dự bị ngày nào, còn bao nhiêu ngày. Ai đã quá ngày mà
--   chưa ghi ngày chính thức thì số ngày còn lại là số âm.
-- section: member
-- opens: member
-- order: due_on sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 24 | search spread
-- column: born_on | Ngày sinh | partial | 10
-- column: admitted_on | Vào Đảng | date | 10
-- column: due_on | Hết dự bị | date | 10
-- column: days_left | Còn, ngày | int | 9
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, m.born_on, p.from_on AS admitted_on, p.due_on,
	CAST(julianday(p.due_on) - julianday(asked.day) AS INTEGER) AS days_left, c.cell
FROM asked CROSS JOIN counted c CROSS JOIN on_probation p JOIN member m ON m.id = c.member
WHERE asked.day BETWEEN c.from_on AND c.last_on AND p.member = c.member AND asked.day BETWEEN p.from_on AND p.last_on
