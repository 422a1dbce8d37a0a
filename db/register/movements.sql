-- title: Tăng, giảm đảng viên trong năm
-- help: Từng người vào hoặc ra khỏi chi bộ từ đầu năm đến ngày đang xem: kết nạp, chuyển đến, chuyển đi, từ trần,
--   ra khỏi Đảng. Chuyển giữa hai chi bộ của sổ này là nội bộ: chi bộ tính, đảng bộ thì không.
-- section: leaving
-- opens: member
-- order: day sort_key
-- owner: cell
-- column: day | Ngày | date | 10
-- column: full_name | Họ và tên | text | 20 | search spread
-- column: way | Tăng, giảm | text | 10
-- column: kind | Vì | text | 18
-- column: inside | Nội bộ | flag | 6
-- column: cell | Chi bộ | ref:org | 20 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, v.day, m.full_name, iif(v.way = 'T', 'tăng', 'giảm') AS way,
	CASE v.kind WHEN 'KN' THEN 'kết nạp' WHEN 'KNL' THEN 'kết nạp lại' WHEN 'KP' THEN 'khôi phục'
	WHEN 'NL' THEN 'nối lại' WHEN 'LS' THEN 'lập sổ' WHEN 'CNB' THEN 'chuyển nội bộ'
	WHEN 'CDT' THEN iif(v.way = 'T', 'chuyển đến trong tỉnh', 'chuyển đi trong tỉnh')
	WHEN 'CDN' THEN iif(v.way = 'T', 'chuyển đến ngoài tỉnh', 'chuyển đi ngoài tỉnh')
	WHEN 'TTR' THEN 'từ trần' WHEN 'KTR' THEN 'khai trừ' WHEN 'XT' THEN 'xóa tên' WHEN 'XR' THEN 'xin ra'
	WHEN 'HQD' THEN 'hủy quyết định' ELSE 'chưa ghi' END AS kind, nullif(v.internal, 0) AS inside, v.cell
FROM asked CROSS JOIN movement v JOIN member m ON m.id = v.member
WHERE v.since BETWEEN date(asked.day, 'start of year') AND asked.day
