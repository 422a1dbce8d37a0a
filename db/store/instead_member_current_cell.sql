-- Where somebody is in no cell any more: what ended the last membership, and when.
SELECT CASE s.left_by WHEN 'TTR' THEN 'từ trần ' WHEN 'KTR' THEN 'khai trừ ' WHEN 'XT' THEN 'xóa tên ' WHEN 'XR' THEN 'xin ra '
	WHEN 'HQD' THEN 'hủy kết nạp ' ELSE 'chuyển đi ' END || strftime('%d/%m/%Y', s.to_on)
FROM membership s
WHERE s.member = t.id AND s.deleted_at IS NULL AND s.left_by IS NOT NULL AND s.to_on < asked('day')
ORDER BY s.from_on DESC LIMIT 1
