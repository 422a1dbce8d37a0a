-- When the member :member left the Party, where the last membership ended so, and whether he has been admitted
-- again before (1). No row: he has not left it.
SELECT m.to_on, (SELECT max(b.joined_by IS 'KNL') FROM membership b WHERE b.member = m.member AND b.deleted_at IS NULL)
FROM membership m
WHERE m.member = (SELECT id FROM member WHERE uid = :member) AND m.deleted_at IS NULL
	AND m.left_by IN ('XT', 'XR', 'KTR', 'HQD') AND m.to_on IS NOT NULL
	AND NOT EXISTS (SELECT 1 FROM membership b WHERE b.member = m.member AND b.deleted_at IS NULL AND b.from_on > m.to_on)
ORDER BY m.to_on DESC
LIMIT 1
