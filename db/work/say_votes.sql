-- What the meeting :meeting voted on, and how; of whom, where the number is the one of the rule (view_vote_base).
WITH base AS MATERIALIZED (
	SELECT sum(in_half) AS half, sum(in_thirds) AS thirds, max(half_words) AS half_words, max(thirds_words) AS thirds_words
	FROM vote_base WHERE meeting = :meeting
)
SELECT '- ' || v.subject || ': tán thành ' || ifnull(v.for_count, '…………') || '/' || ifnull(v.eligible, '…………')
	|| CASE WHEN v.threshold = '2/3' THEN iif(v.eligible = b.thirds, ' ' || b.thirds_words, '')
	ELSE iif(v.eligible = b.half, ' ' || b.half_words, '') END
	|| iif(v.for_count * v.eligible IS NULL, '', ' · ' || replace(printf('%.1f', 100.0 * v.for_count / v.eligible), '.', ',') || ' %')
	|| coalesce(', không tán thành ' || v.against_count, '') || coalesce(', ý kiến khác ' || v.blank_count, '')
FROM base b CROSS JOIN vote v
WHERE v.meeting = :meeting AND v.deleted_at IS NULL
ORDER BY v.id
