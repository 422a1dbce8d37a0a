-- title: Ra khỏi Đảng, từ trần
-- help: Đảng viên đã từ trần, bị khai trừ, xóa tên, xin ra hoặc bị hủy quyết định, đến ngày đang xem: ngày nào, số quyết định nào.
-- section: leaving
-- opens: member
-- order: left_on sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 24 | search spread
-- column: born_on | Ngày sinh | partial | 10
-- column: admitted_on | Vào Đảng | date | 10
-- column: left_on | Ngày ra | date | 10
-- column: why | Vì | choice:bien_dong_giam | 14
-- column: decision_no | Quyết định | text | 14
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, m.born_on, m.admitted_on, v.day AS left_on, v.kind AS why,
	s.decision_no, v.cell
FROM asked CROSS JOIN movement v JOIN member m ON m.id = v.member JOIN membership s ON s.id = v.spell
WHERE v.way = 'G' AND v.kind IN ('TTR', 'KTR', 'XT', 'XR', 'HQD') AND v.since <= asked.day
