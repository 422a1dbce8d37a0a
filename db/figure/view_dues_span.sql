-- The months whose dues can still be lacking: from January of the year before that in which the span that is asked begins,
-- to its end. A month is judged by its first day: where somebody is, of what age, under which rate and waiver. next_on: when
-- it is over; this_year: it is of the year itself (view_dues_month); entered: somebody has dues booked of it, else
-- nobody asks for them.
CREATE TEMP VIEW IF NOT EXISTS dues_span AS
WITH RECURSIVE months(month, first_on, next_on, year, end_on) AS (
	SELECT strftime('%Y-%m', from_on, 'start of year', '-1 year'), date(from_on, 'start of year', '-1 year'),
		date(from_on, 'start of year', '-11 months'), substr(from_on, 1, 4), to_on FROM asked
	UNION ALL
	SELECT substr(next_on, 1, 7), next_on, date(next_on, '+1 month'), year, end_on FROM months WHERE next_on <= end_on
), span AS MATERIALIZED ( -- once, not with each member
	SELECT month, first_on, next_on, month >= year AS this_year,
		EXISTS (SELECT 1 FROM dues d WHERE ifnull(d.month, '') = months.month AND d.deleted_at IS NULL) AS entered
	FROM months
)
SELECT month, first_on, next_on, this_year, entered FROM span
