-- What was voted on as the resolution or the conclusion, where the meeting has one such vote: it is not typed twice.
SELECT 'vote_for', max(v.for_count)
FROM vote v
WHERE v.meeting = (SELECT id FROM meeting WHERE uid = :meeting) AND v.deleted_at IS NULL
	AND v.folded LIKE iif(:kind = 'KL', '%ket luan%', '%nghi quyet%')
HAVING count(*) = 1
