-- The clocks of the way into the Party: files that wait for the vote, files to send up, ceremonies, votes on those whose
-- probation is over. What was passed by is in the list of what is missing.
SELECT cell AS org, member, iif(way = 'K', 'candidate', 'probation') AS type, uid AS record, NULL AS field,
	CASE step WHEN 'CBBQ' THEN 'Chưa biểu quyết hồ sơ kết nạp '
	WHEN 'GHS' THEN 'Chưa gửi hồ sơ kết nạp '
	WHEN 'LKN' THEN 'Chưa làm lễ kết nạp '
	ELSE 'Chưa xét công nhận chính thức ' END || full_name AS what, due
FROM way_seen
WHERE ended_on IS NULL AND place > come
