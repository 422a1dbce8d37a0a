-- Only official members hold these posts.
SELECT 'title', 'warning', m.full_name || ' còn dự bị ngày ' || strftime('%d/%m/%Y', :from_on)
	|| ': cấp ủy, bí thư là đảng viên chính thức. Xem lại ngày hoặc chức vụ.'
FROM member m JOIN official f ON f.member = m.id
WHERE m.uid = :member AND :title IN ('BT', 'PBT', 'CUV', 'BTDU', 'PBTTT', 'PBTDU', 'UVBTV', 'DUV')
GROUP BY m.id
HAVING NOT max(:from_on BETWEEN f.from_on AND f.last_on)
