-- The members of a cell as they are counted (đảng số): official memberships, also of those temporarily
-- elsewhere, but never temporary guests, and nobody whom a list calls dead or gone. A stay elsewhere (TTDI) that lies
-- over the membership itself counts nobody twice.
CREATE TEMP VIEW IF NOT EXISTS counted AS
SELECT s.id AS spell, s.member, s.cell, s.residency, s.joined_by, s.from_on, s.last_on, s.called_from
FROM spell s JOIN member m ON m.id = s.member
WHERE s.form IS NOT 'TTD' AND m.deleted_at IS NULL
	AND NOT (s.form IS 'TTDI' AND EXISTS (SELECT 1 FROM spell b WHERE b.member = s.member AND b.cell = s.cell
		AND b.form IS NOT 'TTDI' AND b.form IS NOT 'TTD' AND s.from_on BETWEEN b.from_on AND b.last_on AND b.last_on >= s.last_on))
	AND (s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK'))
