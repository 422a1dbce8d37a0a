-- Spells of meeting life with their last day, the one place that says who is where on a day:
-- "day BETWEEN from_on AND last_on". The last day is to_on whatever ended the spell; one that is known to
-- have ended, but not when, covers no day (NULL). Made for the connection, never kept in the file.
CREATE TEMP VIEW IF NOT EXISTS spell AS
SELECT id, member, cell, form, residency, joined_by, from_on, to_on,
	coalesce(to_on, CASE WHEN left_by IS NULL THEN '9999-12-31' END) AS last_on
FROM membership
WHERE deleted_at IS NULL
