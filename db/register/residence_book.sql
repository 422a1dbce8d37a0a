-- title: Sổ theo dõi giữ mối liên hệ nơi cư trú (213)
-- help: Năm đang xem, ai của ta được giới thiệu về nơi cư trú, ai nơi khác được giới thiệu về đây, đến ngày nào; phiếu nhận xét của
--   năm đã gửi, đã nhận lại chưa, nhận xét thế nào.
-- section: member
-- opens: residence_link
-- order: direction sort_key
-- owner: cell
-- column: direction | Chiều | choice:residence_link.direction | 6
-- column: full_name | Họ và tên | text | 22 | search spread
-- column: unit | Đơn vị công tác | text | 20
-- column: introduced_on | Giới thiệu | date | 10
-- column: residence_org | Nơi nhận | text | 20
-- column: from_on | Từ ngày | date | 10
-- column: to_on | Đến ngày | date | 10
-- column: sent_on | Gửi phiếu | date | 10
-- column: received_on | Nhận lại | date | 10
-- column: result | Nhận xét | choice:residence_comment.result | 14
-- column: text | Nội dung nhận xét | text | 34 | sensitive
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT v.id, v.uid, ifnull(m.folded, v.guest_name) AS folded, coalesce(m.sort_key, v.guest_name) AS sort_key, v.direction, coalesce(m.full_name, v.guest_name) AS full_name,
	iif(m.id IS NULL, v.guest_unit, m.workplace) AS unit, v.introduced_on, v.residence_org, v.from_on, v.to_on,
	k.sent_on, k.received_on, k.result, k.text,
	(SELECT c.cell FROM counted c WHERE c.member = v.member AND asked.day BETWEEN c.from_on AND c.last_on) AS cell
FROM asked CROSS JOIN linked v LEFT JOIN member m ON m.id = v.member
LEFT JOIN residence_comment k ON k.link = v.id AND k.deleted_at IS NULL AND k.year = CAST(substr(asked.day, 1, 4) AS INTEGER)
WHERE asked.day >= v.from_on AND v.last_on >= date(asked.day, 'start of year')
