-- The quarters in which a remedy of a yearly review is looked after: those of the year after it, until the one in
-- which it is done. checked: somebody looked in that quarter, or it was done in it.
CREATE TEMP VIEW IF NOT EXISTS remedy_quarter AS
SELECT q.remedy, q.review, q.quarter, q.from_on, q.last_on,
	q.done_on <= q.last_on OR EXISTS (SELECT 1 FROM remedy_check k
		WHERE k.remedy = q.remedy AND k."on" BETWEEN q.from_on AND q.last_on AND k.deleted_at IS NULL) AS checked
FROM (
	SELECT m.id AS remedy, m.review, n.value AS quarter,
		coalesce(m.closed_on, iif(m.state = 'DAKP', '', '9999-12-31')) AS done_on,
		date((r.year + 1) || '-01-01', (3 * n.value - 3) || ' months') AS from_on,
		date((r.year + 1) || '-01-01', (3 * n.value) || ' months', '-1 day') AS last_on
	FROM periodic r CROSS JOIN remedy m CROSS JOIN json_each('[1,2,3,4]') n
	WHERE m.review = r.review AND r.period = 'Y' AND m.deleted_at IS NULL
) q
WHERE q.done_on >= q.from_on
