-- title: Sổ tặng Huy hiệu Đảng
-- help: Huy hiệu Đảng đã có quyết định tặng hoặc đã trao từ đầu năm đến ngày đang xem, với các cột của mẫu 5-HHĐ. Ai có số
--   quyết định mà chưa ghi ngày thì cũng ở đây.
-- section: honours
-- opens: badge
-- order: on round sort_key
-- owner: cell
-- column: round | Đợt | choice:dot_huy_hieu | 8
-- column: years | Loại | choice:huy_hieu_dang | 14
-- column: number | Số | text | 12
-- column: full_name | Họ và tên | text | 22 | search spread
-- column: born_on | Ngày sinh | partial | 10
-- column: admission_no | QĐ kết nạp | text | 12
-- column: admission_decided_on | Ngày QĐ | date | 10
-- column: admitted_on | Kết nạp | date | 10
-- column: official_on | Chính thức | date | 10
-- column: decision_no | QĐ tặng | text | 12
-- column: on | Ngày | date | 10
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT b.id, b.uid, m.folded, m.sort_key, b.round, b.years, b.number, m.full_name, m.born_on, m.admission_no,
	m.admission_decided_on, m.admitted_on, m.official_on, b.decision_no, b."on",
	(SELECT c.cell FROM counted c WHERE c.member = m.id AND c.called_from <= asked.day
		ORDER BY c.last_on DESC, c.called_from DESC LIMIT 1) AS cell
FROM asked CROSS JOIN badge b JOIN member m ON m.id = b.member
WHERE b.deleted_at IS NULL AND iif(b."on" IS NULL, b.decision_no IS NOT NULL,
	b."on" BETWEEN date(asked.day, 'start of year') AND asked.day)
