-- Where a member stands on the day that is asked: from dated records first, then from what an undated list
-- said; of an earlier month that says nothing sure.
CASE
WHEN NOT EXISTS (SELECT 1 FROM spell s WHERE s.member = t.id AND asked('day') BETWEEN s.from_on AND s.last_on)
THEN coalesce((SELECT CASE WHEN s.to_on IS NULL AND asked('day') < date(asked('today'), 'start of month') THEN 'chưa rõ'
		ELSE CASE s.left_by WHEN 'TTR' THEN 'từ trần' WHEN 'KTR' THEN 'khai trừ' WHEN 'XT' THEN 'xóa tên'
		WHEN 'XR' THEN 'xin ra' WHEN 'HQD' THEN 'hủy kết nạp' ELSE 'chuyển đi' END END
	FROM membership s WHERE s.member = t.id AND s.deleted_at IS NULL AND s.from_on <= asked('day')
	ORDER BY s.from_on DESC LIMIT 1),
	(SELECT 'chưa rõ' FROM spell s WHERE s.member = t.id AND s.called_from <= asked('day') LIMIT 1),
	'chưa vào chi bộ')
WHEN EXISTS (SELECT 1 FROM suspended s WHERE s.member = t.id AND asked('day') BETWEEN s.from_on AND s.last_on)
	THEN 'đình chỉ'
WHEN EXISTS (SELECT 1 FROM exempt e WHERE e.member = t.id AND asked('day') BETWEEN e.from_on AND e.last_on)
	THEN 'miễn sinh hoạt'
ELSE ifnull((SELECT CASE WHEN asked('day') < u.from_on THEN 'chưa rõ' WHEN u.said = 'GD' THEN 'gián đoạn' WHEN u.said = 'TTR' THEN 'từ trần' ELSE 'rời khỏi Đảng' END
	FROM undated u WHERE u.member = t.id AND asked('day') >= u.unsure_from), 'đang sinh hoạt')
END
