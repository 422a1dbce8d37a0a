-- When the member :member left the Party, where the last membership ended so, and whether he has been admitted
-- again before (1). No row: he has not left it.
SELECT d.day, (SELECT max(b.joined_by IS 'KNL') FROM membership b WHERE b.member = d.member AND b.deleted_at IS NULL)
FROM departed d
WHERE d.member = (SELECT id FROM member WHERE uid = :member) AND d.why <> 'TTR'
ORDER BY d.day DESC
LIMIT 1
