-- Who was disciplined, on which day, and until when he waits for a badge: so many months by what it was, as the settings of
-- that day say (rules.md). Who is expelled is no member.
CREATE TEMP VIEW IF NOT EXISTS badge_wait AS
SELECT member, "on", add_months("on", CAST(CASE kind WHEN 'KT' THEN rule('badge.wait_reprimand', "on")
	WHEN 'CC' THEN rule('badge.wait_warning', "on") ELSE rule('badge.wait_removal', "on") END AS INTEGER)) AS waits_to
FROM discipline
WHERE member IS NOT NULL AND kind IN ('KT', 'CC', 'CCH') AND deleted_at IS NULL
