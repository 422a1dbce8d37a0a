-- Months not paid, or not in full, on the day asked: months that are over, of which the cell has booked dues of
-- somebody (of a month that nobody entered, nothing is known). lacks: the sum. Late by leave (CD) and paid in
-- advance (DT) is not "không đóng". later: what he paid since for months before (Truy thu), the oldest first:
-- a month is still open where the sums lacking up to it are more than that. Where the base is not known, lacks is
-- NULL and the month is missing if nothing was paid. still: what of the sum is still lacking.
CREATE TEMP VIEW IF NOT EXISTS dues_missing AS
SELECT *, min(lacks, lacks_so_far - later) AS still FROM (
	SELECT member, cell, month, first_on, due, paid, due - paid AS lacks,
		sum(due - paid) OVER (PARTITION BY member ORDER BY month) AS lacks_so_far,
		(SELECT ifnull(sum(b.arrears), 0) FROM dues b WHERE b.member = u.member AND b.deleted_at IS NULL
			AND ifnull(b.month, '') > (SELECT min(month) FROM dues_month)
			AND coalesce(b.paid_on, b.month || '-01') <= u.day) AS later
	FROM dues_due u
	WHERE ifnull(booked_due > paid, 1) AND date(first_on, '+1 month') <= day AND open
		AND EXISTS (SELECT 1 FROM counted c JOIN dues b ON b.member = c.member
			WHERE c.cell = u.cell AND u.first_on BETWEEN c.called_from AND c.last_on
				AND ifnull(b.month, '') = u.month AND b.deleted_at IS NULL)
)
WHERE lacks IS NULL OR lacks_so_far > later
