-- Spells of meeting life with their last day, the one place that says who is where on a day:
-- "day BETWEEN from_on AND last_on". The last day is to_on whatever ended the spell; one that is known to
-- have ended, but not when, covers no day and is left out. Made for the connection, never kept in the file.
CREATE TEMP VIEW IF NOT EXISTS placed AS
SELECT s.id, s.member, s.cell, s."group", s.form, s.residency, s.joined_by, s.from_on, s.to_on,
	coalesce(s.to_on, '9999-12-31') AS last_on
FROM membership s
WHERE s.deleted_at IS NULL AND (s.to_on IS NOT NULL OR s.left_by IS NULL)
