-- What was said at the review :review: uid, text, who and how it was taken.
SELECT c.uid, c."text", ifnull((SELECT full_name FROM member WHERE id = c."by"), 'không ghi tên')
	|| CASE c.accepted WHEN 'TT' THEN ' · tiếp thu' WHEN 'BL' THEN ' · bảo lưu' ELSE '' END
FROM criticism c JOIN review r ON r.id = c.review
WHERE r.uid = :review AND c.deleted_at IS NULL ORDER BY c.id
