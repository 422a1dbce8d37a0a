-- What came in of dues, by the day asked, in the year in which the span asked begins: of which cell, for which month, on
-- which day; with what came late for months before. A day that is not said is the first of the month. Paid for a month
-- ahead, or late for one of the year before, it is received when it was paid: so the quarters of a year are the year.
CREATE TEMP VIEW IF NOT EXISTS dues_received AS
SELECT c.cell, d.month, coalesce(d.paid_on, d.month || '-01') AS day_on, ifnull(d.paid, 0) + ifnull(d.arrears, 0) AS taken
FROM (SELECT day, date(from_on, 'start of year') AS year_on, strftime('%Y-%m', from_on, 'start of year', '-12 months') AS first_month,
		strftime('%Y-%m', from_on, 'start of year', '+23 months') AS last_month FROM asked LIMIT 1) a -- LIMIT: reckoned once
CROSS JOIN counted c
LEFT JOIN dues_before f ON f.spell = c.spell
CROSS JOIN dues d
WHERE d.member = c.member AND ifnull(d.month, '') BETWEEN a.first_month AND a.last_month AND d.deleted_at IS NULL
	AND coalesce(d.paid_on, d.month || '-01') BETWEEN a.year_on AND a.day
	AND d.month || '-01' <= c.last_on AND (d.month || '-01' >= c.from_on OR d.month || '-01' >= c.called_from)
	AND d.month > ifnull(f.paid_to, '')
