-- title: Cân đối tăng, giảm đảng viên
-- help: Từ đầu năm đến ngày đang xem, của từng chi bộ và của đảng bộ: đầu kỳ A + tăng B − giảm C = cuối kỳ D. Chuyển
--   giữa các chi bộ của đảng bộ là tăng, giảm của chi bộ, không phải của đảng bộ. Cột Lệch khác 0 thì xem lại
--   các quá trình sinh hoạt chồng nhau.
-- section: leaving
-- opens: org
-- order: sort_key
-- owner: org
-- column: org | Tổ chức | ref:org | 24 | spread
-- column: a | Đầu kỳ A | int | 8
-- column: b | Tăng B | int | 7
-- column: c | Giảm C | int | 7
-- column: d | Cuối kỳ D | int | 10
-- column: off | Lệch | text | 5
SELECT o.id, o.uid, o.folded, o.sort_key, o.id AS org, v.a, v.b, v.c, v.d, CAST(v.off AS TEXT) AS off
FROM balance v JOIN org o ON o.id = v.org
