-- title: Đến hạn tặng Huy hiệu Đảng
-- help: Ai đủ 30, 40, 45, 50 … 90 năm tuổi đảng mà chưa có quyết định tặng Huy hiệu, ở các đợt của năm đang xem và đợt 03/02
--   năm sau. Ai chưa có phiếu Huy hiệu của mốc ấy là chưa được đề nghị. Tuổi đảng tính từ ngày quyết định kết nạp; chưa ghi ngày ấy thì tính từ ngày vào Đảng.
--   Ai bị khiển trách, cảnh cáo, cách chức thì chờ 6, 9, 12 tháng (Thiết đặt) rồi mới được xét, ở đợt sau đó: cột Chờ đến.
-- section: honours
-- opens: member
-- order: round_on sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 22 | search spread
-- column: born_on | Ngày sinh | partial | 10
-- column: years | Mốc | int | 3
-- column: full_on | Đủ ngày | date | 10
-- column: waits_to | Chờ đến | date | 10
-- column: round_on | Đợt | date | 10
-- column: counted_from | Tính từ | date | 10
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, m.born_on, v.years, v.full_on, v.waits_to, v.round_on, v.counted_from, c.cell
FROM asked CROSS JOIN counted c JOIN member m ON m.id = c.member JOIN badge_due v ON v.member = m.id
WHERE asked.day BETWEEN c.from_on AND c.last_on
	AND v.round_on BETWEEN date(asked.day, 'start of year') AND date(asked.day, 'start of year', '+1 year', '+33 days')
