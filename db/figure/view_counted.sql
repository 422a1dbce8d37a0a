-- The members of a cell as they are counted (đảng số): official memberships, also of those temporarily
-- elsewhere, but never temporary guests, and nobody whom a list calls dead or gone. A stay elsewhere (TTDI) that
-- lies over his membership of the same cell counts only for the days which that does not cover: nobody is counted twice.
CREATE TEMP VIEW IF NOT EXISTS counted AS
SELECT s.id AS spell, s.member, s.cell, s.residency, s.joined_by,
	CASE s.form WHEN 'TTDI' THEN ifnull((SELECT date(o.last_on, '+1 day') FROM membership_over o
		WHERE o.member = s.member AND +o.cell = s.cell AND s.from_on BETWEEN o.from_on AND o.last_on), s.from_on) ELSE s.from_on END AS from_on,
	CASE s.form WHEN 'TTDI' THEN ifnull((SELECT date(min(o.from_on), '-1 day') FROM membership_over o
		WHERE o.member = s.member AND +o.cell = s.cell AND o.from_on > s.from_on AND o.from_on <= s.last_on), s.last_on) ELSE s.last_on END AS last_on,
	CASE s.form WHEN 'TTDI' THEN ifnull((SELECT date(o.last_on, '+1 day') FROM membership_over o
		WHERE o.member = s.member AND +o.cell = s.cell AND s.from_on BETWEEN o.from_on AND o.last_on), s.called_from) ELSE s.called_from END AS called_from
FROM spell s JOIN member m ON m.id = s.member
WHERE s.form IS NOT 'TTD' AND m.deleted_at IS NULL
	AND (s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK'))
	AND NOT (s.form IS 'TTDI' AND EXISTS (SELECT 1 FROM membership_over o
		WHERE o.member = s.member AND +o.cell = s.cell AND s.from_on >= o.from_on AND s.last_on <= o.last_on))
