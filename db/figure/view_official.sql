-- From when to when a member is an official one; since: the admission it follows. Where only the date is missing
-- (assumed), so many months after the admission (setting official.assumed_months); where nothing is known, always.
-- Who is admitted again (KNL) is on probation again from that day, and official from the day his second recognition
-- gives; what he was before stays.
CREATE TEMP VIEW IF NOT EXISTS official AS
SELECT m.id AS member, m.admitted_on AS since, m.official_on IS NULL AS assumed,
	coalesce(m.official_on, add_months(m.admitted_on, rule('official.assumed_months', m.admitted_on)), '') AS from_on,
	coalesce((SELECT date(min(s.from_on), '-1 day') FROM membership s
		WHERE s.member = m.id AND s.joined_by = 'KNL' AND s.deleted_at IS NULL), '9999-12-31') AS last_on
FROM member m
WHERE m.deleted_at IS NULL
UNION ALL
SELECT n.member, n.since, n.known IS NULL, coalesce(n.known, add_months(n.since, rule('official.assumed_months', n.since))),
	'9999-12-31'
FROM (
	SELECT s.member, s.from_on AS since, coalesce((SELECT min(p.due_on) FROM probation p
		WHERE p.member = s.member AND p.outcome = 'CN' AND p.due_on > s.from_on AND p.deleted_at IS NULL),
		iif(m.official_on > s.from_on, m.official_on, NULL)) AS known
	FROM membership s JOIN member m ON m.id = s.member
	WHERE s.joined_by = 'KNL' AND s.deleted_at IS NULL AND m.deleted_at IS NULL
) n
