-- What the meeting :meeting voted on, and how.
SELECT '- ' || v.subject || ': tán thành ' || ifnull(v.for_count, '…………') || '/' || ifnull(v.eligible, '…………')
	|| coalesce(', không tán thành ' || v.against_count, '') || coalesce(', ý kiến khác ' || v.blank_count, '')
FROM vote v
WHERE v.meeting = :meeting AND v.deleted_at IS NULL
ORDER BY v.id
