-- The months that dues are asked of: from January of the year in which the span that is asked begins to its end.
-- A month is judged by its first day: where somebody is, of what age, under which rate and waiver.
CREATE TEMP VIEW IF NOT EXISTS dues_month AS
WITH RECURSIVE months(first_on, end_on) AS (
	SELECT date(from_on, 'start of year'), to_on FROM asked
	UNION ALL
	SELECT date(first_on, '+1 month'), end_on FROM months WHERE date(first_on, '+1 month') <= end_on
)
SELECT CAST(substr(first_on, 1, 7) AS TEXT) AS month, first_on FROM months
