-- The months that dues are asked of: from January of the year in which the span that is asked begins to its end.
-- A month is judged by its first day: where somebody is, of what age, under which rate and waiver. next_on: when it is over.
CREATE TEMP VIEW IF NOT EXISTS dues_month AS
WITH RECURSIVE months(month, first_on, next_on, end_on) AS (
	SELECT CAST(substr(from_on, 1, 4) || '-01' AS TEXT), date(from_on, 'start of year'), date(from_on, 'start of year', '+1 month'),
		to_on FROM asked
	UNION ALL
	SELECT substr(next_on, 1, 7), next_on, date(next_on, '+1 month'), end_on FROM months WHERE next_on <= end_on
)
SELECT month, first_on, next_on FROM months
