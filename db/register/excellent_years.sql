-- title: Xuất sắc nhiều năm liền
-- help: Đảng viên được xếp loại hoàn thành xuất sắc nhiệm vụ đủ năm năm liền (số năm ở Thiết đặt), năm cuối là năm đang
--   xem hoặc năm trước. Chỉ tính mức do cấp có thẩm quyền quyết định hoặc thẩm định lại.
-- section: review
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 24 | search spread
-- column: first_year | Từ năm | int | 7
-- column: last_year | Đến năm | int | 7
-- column: years | Số năm | int | 6
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, s.first_year, s.last_year, s.years, c.cell
FROM asked CROSS JOIN streak s CROSS JOIN counted c CROSS JOIN member m
WHERE c.member = s.member AND m.id = c.member AND asked.day BETWEEN c.from_on AND c.last_on AND s.years >= CAST(rule('rating.streak_years', asked.day) AS INTEGER)
	AND s.last_year BETWEEN CAST(substr(asked.day, 1, 4) AS INTEGER) - 1 AND CAST(substr(asked.day, 1, 4) AS INTEGER)
