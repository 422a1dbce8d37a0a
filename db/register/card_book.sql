-- title: Sổ phát thẻ đảng viên
-- help: Thẻ được đề nghị, cấp, đổi hoặc kiểm tra từ đầu năm đến ngày đang xem: ai, loại nào, ngày cấp, ngày nhận.
-- section: member
-- opens: card
-- order: day sort_key
-- owner: cell
-- column: day | Ngày | date | 10
-- column: full_name | Họ và tên | text | 22 | search spread
-- column: born_on | Ngày sinh | partial | 10
-- column: admitted_on | Vào Đảng | date | 10
-- column: official_on | Chính thức | date | 10
-- column: kind | Loại | choice:card.kind | 16
-- column: number | Số thẻ | text | 12 | sensitive
-- column: proposed_on | Đề nghị | date | 10
-- column: issued_on | Cấp | date | 10
-- column: received_on | Nhận | date | 10
-- column: checked_on | Kiểm tra | date | 10
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT k.id, k.uid, m.folded, m.sort_key, coalesce(k.issued_on, k.checked_on, k.proposed_on) AS day,
	m.full_name, m.born_on, m.admitted_on, m.official_on, k.kind, k.number, k.proposed_on, k.issued_on, k.received_on,
	k.checked_on, (SELECT c.cell FROM counted c WHERE c.member = m.id AND c.called_from <= asked.day
		ORDER BY c.last_on DESC, c.called_from DESC LIMIT 1) AS cell
FROM asked CROSS JOIN card k JOIN member m ON m.id = k.member
WHERE coalesce(k.issued_on, k.checked_on, k.proposed_on) BETWEEN date(asked.day, 'start of year') AND asked.day
	AND k.deleted_at IS NULL
