-- Months not paid, or not in full, on the day asked, since January of the year before: months that are over, of which the cell has booked dues of
-- somebody (of a month that nobody entered, nothing is known). lacks: the sum. Late by leave (CD) and paid in
-- advance (DT) is not "không đóng". later: what he paid since the first of them for months before (Truy thu), the oldest
-- first: a month is still open where the sums lacking up to it are more than that. Where the base is not known, lacks is
-- NULL and the month is missing if nothing was paid. still: what of the sum is still lacking.
CREATE TEMP VIEW IF NOT EXISTS dues_missing AS
WITH booked(cell, month) AS MATERIALIZED ( -- once, not of each member
	SELECT o.id, n.month FROM org o CROSS JOIN dues_span n
	WHERE n.entered AND EXISTS (SELECT 1 FROM counted c CROSS JOIN dues b
		WHERE c.cell = o.id AND n.first_on <= c.last_on AND (n.first_on >= c.from_on OR n.first_on >= c.called_from)
			AND b.member = c.member AND ifnull(b.month, '') = +n.month AND b.deleted_at IS NULL)
)
SELECT *, min(lacks, lacks_so_far - later) AS still FROM (
	SELECT g.*, (SELECT ifnull(sum(b.arrears), 0) FROM dues b WHERE b.member = g.member AND b.deleted_at IS NULL
		AND ifnull(b.month, '') > g.lacking_since
		AND coalesce(b.paid_on, b.month || '-01') <= g.day) AS later
	FROM (
		SELECT member, cell, month, first_on, this_year, day, due, paid, due - paid AS lacks,
			sum(due - paid) OVER (PARTITION BY member ORDER BY month) AS lacks_so_far,
			min(month) OVER (PARTITION BY member) AS lacking_since
		FROM dues_due_span
		WHERE entered AND next_on <= asked('day') -- and in this order: most have paid, and the rule is asked of few
			AND CASE WHEN booked_due <= paid THEN 0 WHEN (cell, month) IN booked THEN open ELSE 0 END
	) g
)
WHERE lacks IS NULL OR lacks_so_far > later
