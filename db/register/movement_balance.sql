-- title: Cân đối tăng, giảm đảng viên
-- help: Từ đầu năm đến ngày đang xem, của từng chi bộ và của đảng bộ: đầu kỳ A + tăng B − giảm C = cuối kỳ D. Chuyển
--   giữa các chi bộ của đảng bộ là tăng, giảm của chi bộ, không phải của đảng bộ. Cột Lệch khác 0 thì xem lại
--   các quá trình sinh hoạt chồng nhau. Cột Danh sách đếm danh sách đảng viên ngày ấy; có dấu ! là khác D: có người
--   lý do tăng "lập sổ", tính là có từ trước, mà đợt sinh hoạt ghi bắt đầu sau ngày ấy.
-- section: leaving
-- opens: org
-- order: sort_key
-- owner: org
-- column: org | Tổ chức | ref:org | 20 | spread
-- column: a | Đầu kỳ A | int | 8
-- column: b | Tăng B | int | 6
-- column: c | Giảm C | int | 6
-- column: d | Cuối kỳ D | int | 9
-- column: listed | Danh sách | text | 9
-- column: off | Lệch | text | 5
SELECT o.id, o.uid, o.folded, o.sort_key, o.id AS org, v.a, v.b, v.c, v.d,
	ifnull(n.count, 0) || iif(ifnull(n.count, 0) <> v.d, ' !', '') AS listed, CAST(v.off AS TEXT) AS off
FROM balance v JOIN org o ON o.id = v.org
LEFT JOIN (SELECT u.org, count(DISTINCT c.member) AS count FROM asked CROSS JOIN under u JOIN counted c ON c.cell = u.cell
	WHERE asked.day BETWEEN u.from_on AND u.last_on AND asked.day BETWEEN c.from_on AND c.last_on GROUP BY u.org) n ON n.org = v.org
