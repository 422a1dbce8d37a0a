-- What was said at the review :review: uid, text, who and how it was taken; without who (:unnamed) for the member himself
-- (rules.md, "Review and rating").
SELECT c.uid, c."text", CASE WHEN :unnamed = '1' THEN '' ELSE ifnull((SELECT full_name FROM member WHERE id = c."by"), 'không ghi tên') END
	|| CASE c.accepted WHEN 'TT' THEN iif(:unnamed = '1', 'tiếp thu', ' · tiếp thu') WHEN 'BL' THEN iif(:unnamed = '1', 'bảo lưu', ' · bảo lưu')
		ELSE '' END
FROM criticism c JOIN review r ON r.id = c.review
WHERE r.uid = :review AND c.deleted_at IS NULL ORDER BY c.id
