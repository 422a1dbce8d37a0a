-- The sums below paper_dues_book_months: of each month that has begun, what is due in the cell :org and what of it is paid.
SELECT 'Cộng',
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 1) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 1), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 2) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 2), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 3) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 3), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 4) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 4), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 5) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 5), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 6) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 6), 0))
FROM (
	SELECT CAST(substr(d.month, 6) AS INTEGER) - :part AS place, d.due, d.paid
	FROM asked CROSS JOIN dues_due d
	WHERE d.cell = :org AND d.first_on <= asked.day AND substr(d.month, 1, 4) = substr(asked.from_on, 1, 4)
)
