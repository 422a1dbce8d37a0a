-- What is to be mended after the review :review: uid, shortcoming and measure, due and state.
SELECT m.uid, m.shortcoming || ifnull(' → ' || m.measure, ''),
	'hạn ' || ifnull(strftime('%d/%m/%Y', m.due_on), '?')
	|| CASE m.state WHEN 'DAKP' THEN ' · đã khắc phục' WHEN 'CKP' THEN ' · chưa khắc phục' ELSE ' · đang khắc phục' END
FROM remedy m JOIN review r ON r.id = m.review
WHERE r.uid = :review AND m.deleted_at IS NULL ORDER BY m.due_on, m.id
