-- Who died or left the Party for good: when, and why (left_by). Who was in a cell again later has not.
CREATE TEMP VIEW IF NOT EXISTS departed AS
SELECT s.member, s.to_on AS day, s.left_by AS why
FROM membership s
WHERE s.left_by IN ('TTR', 'KTR', 'XT', 'XR', 'HQD') AND s.to_on IS NOT NULL AND s.deleted_at IS NULL
	AND NOT EXISTS (SELECT 1 FROM membership b WHERE b.member = s.member AND b.from_on > s.to_on AND b.deleted_at IS NULL)
