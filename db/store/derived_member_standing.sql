-- Where a member stands today: from dated records first, then from what an undated list said.
CASE
WHEN NOT EXISTS (SELECT 1 FROM spell s WHERE s.member = t.id AND s.last_on >= :today)
THEN ifnull((SELECT CASE s.left_by WHEN 'TTR' THEN 'từ trần' WHEN 'KTR' THEN 'khai trừ' WHEN 'XT' THEN 'xóa tên'
		WHEN 'XR' THEN 'xin ra' WHEN 'HQD' THEN 'hủy kết nạp' ELSE 'chuyển đi' END
	FROM membership s WHERE s.member = t.id AND s.deleted_at IS NULL ORDER BY s.from_on DESC LIMIT 1),
	'chưa vào chi bộ')
WHEN EXISTS (SELECT 1 FROM exemption e WHERE e.member = t.id AND e.deleted_at IS NULL
	AND e.from_on <= :today AND (e.to_on IS NULL OR e.to_on >= :today)) THEN 'miễn sinh hoạt'
WHEN t.listed_status = 'MSH' THEN 'miễn sinh hoạt'
WHEN t.listed_status = 'DC' THEN 'đình chỉ'
WHEN t.listed_status = 'GD' THEN 'gián đoạn'
WHEN t.listed_status = 'TTR' THEN 'từ trần'
WHEN t.listed_status = 'RK' THEN 'rời khỏi Đảng'
ELSE 'đang sinh hoạt'
END
