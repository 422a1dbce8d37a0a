-- On which day of the month a cell meets by its schedule. Days are compared as they are written: 5, 05 and
-- "ngày 05" are one.
CREATE TEMP VIEW IF NOT EXISTS meets AS
SELECT s.id AS schedule, s.cell, s.rule, s.time, s.place, s.from_on, coalesce(s.to_on, '9999-12-31') AS last_on,
	ltrim(replace(lower(s.rule), 'ngày ', ''), '0 ') AS day
FROM schedule s
WHERE s.deleted_at IS NULL
