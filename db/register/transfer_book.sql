-- title: Sổ giới thiệu sinh hoạt đảng
-- help: Ai đi, ai đến từ đầu năm đến ngày đang xem theo ngày giấy giới thiệu, với các cột của mẫu 10-SHĐ. Chi bộ: người đi thì
--   nơi đang sinh hoạt hôm ấy, người đến thì nơi nhận.
-- section: leaving
-- opens: transfer
-- order: introduced_on sort_key
-- owner: cell
-- column: register_no | Số TT | text | 6
-- column: direction | Đi, đến | choice:transfer.direction | 7
-- column: introduced_on | Ngày | date | 10
-- column: full_name | Họ và tên | text | 22 | search spread
-- column: born_on | Ngày sinh | partial | 10
-- column: admitted_on | Vào Đảng | date | 10
-- column: official_on | Chính thức | date | 10
-- column: card_no | Số thẻ | text | 12 | sensitive
-- column: kind | Loại | choice:chuyen_sinh_hoat | 16
-- column: place | Nơi đi, nơi đến | text | 20
-- column: file_handed_on | Bàn giao hồ sơ | date | 14
-- column: accepted_on | Tiếp nhận | date | 10
-- column: dues_paid_to | Đảng phí đến | period | 12
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT t.id, t.uid, m.folded, m.sort_key, t.register_no, t.direction, t.introduced_on, m.full_name, m.born_on,
	m.admitted_on, m.official_on, m.card_no, t.kind, t.place, t.file_handed_on, t.accepted_on, t.dues_paid_to,
	coalesce(iif(t.direction = 'DE', (SELECT c.cell FROM counted c WHERE c.member = t.member
			AND c.called_from BETWEEN t.introduced_on AND asked.day ORDER BY c.called_from LIMIT 1), NULL),
		(SELECT c.cell FROM counted c WHERE c.member = t.member AND c.called_from <= t.introduced_on
			ORDER BY c.called_from DESC LIMIT 1)) AS cell
FROM asked CROSS JOIN transfer t JOIN member m ON m.id = t.member
WHERE t.introduced_on BETWEEN date(asked.day, 'start of year') AND asked.day AND t.deleted_at IS NULL
