-- Who is on probation from the admission (or the one after he had left) to the day before he is official; due_on:
-- when his months of probation are over.
CREATE TEMP VIEW IF NOT EXISTS on_probation AS
SELECT member, ifnull(since, '') AS from_on, add_months(since, rule('probation.months', since)) AS due_on, date(from_on, '-1 day') AS last_on,
	assumed
FROM official
WHERE ifnull(since, '') < from_on
