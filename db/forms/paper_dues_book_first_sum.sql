-- The sums below paper_dues_book_first: of each month that has begun, what is due in the cell :org and what of it is paid.
SELECT 'Cộng',
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '01', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '01', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '02', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '02', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '03', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '03', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '04', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '04', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '05', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '05', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '06', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '06', d.paid, 0)), 0))
FROM asked CROSS JOIN dues_due d
WHERE d.cell = :org AND d.first_on <= asked.day AND d.month BETWEEN substr(asked.from_on, 1, 4) || '-01' AND substr(asked.from_on, 1, 4) || '-06'
