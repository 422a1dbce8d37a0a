-- The book of dues collected of the cell :org, its first half year: what is due of each member, a line, for each month that has
-- begun, and what of it is paid by the day asked.
SELECT m.full_name,
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '01', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '01', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '02', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '02', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '03', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '03', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '04', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '04', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '05', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '05', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '06', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '06', d.paid, 0)), 0))
FROM asked CROSS JOIN dues_due d JOIN member m ON m.id = d.member
WHERE d.cell = :org AND d.first_on <= asked.day AND d.month BETWEEN substr(asked.from_on, 1, 4) || '-01' AND substr(asked.from_on, 1, 4) || '-06'
GROUP BY m.id
ORDER BY m.sort_key, m.id
