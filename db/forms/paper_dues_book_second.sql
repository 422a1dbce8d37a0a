-- The book of dues collected of the cell :org, its second half year: what is due of each member, a line, for each month that has
-- begun, and what of it is paid by the day asked.
SELECT m.full_name,
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '07', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '07', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '08', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '08', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '09', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '09', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '10', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '10', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '11', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '11', d.paid, 0)), 0)),
	shown('dues', 'due', CAST(sum(iif(substr(d.month, 6) = '12', d.due, NULL)) AS INTEGER)), shown('dues', 'paid', nullif(sum(iif(substr(d.month, 6) = '12', d.paid, 0)), 0))
FROM asked CROSS JOIN dues_due d JOIN member m ON m.id = d.member
WHERE d.cell = :org AND d.first_on <= asked.day AND d.month BETWEEN substr(asked.from_on, 1, 4) || '-07' AND substr(asked.from_on, 1, 4) || '-12'
GROUP BY m.id
ORDER BY m.sort_key, m.id
