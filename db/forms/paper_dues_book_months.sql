-- The book of dues collected of the cell :org, the six months of the year behind its month :part (0, 6): what is due of each
-- member, a line, for each month that has begun, and what of it is paid by the day asked.
SELECT full_name,
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 1) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 1), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 2) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 2), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 3) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 3), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 4) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 4), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 5) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 5), 0)),
	shown('dues', 'due', CAST(sum(due) FILTER (WHERE place = 6) AS INTEGER)), shown('dues', 'paid', nullif(sum(paid) FILTER (WHERE place = 6), 0))
FROM (
	SELECT m.id, m.sort_key, m.full_name, CAST(substr(d.month, 6) AS INTEGER) - :part AS place, d.due, d.paid
	FROM asked CROSS JOIN dues_due d JOIN member m ON m.id = d.member
	WHERE d.cell = :org AND d.first_on <= asked.day AND substr(d.month, 1, 4) = substr(asked.from_on, 1, 4)
)
WHERE place BETWEEN 1 AND 6
GROUP BY id
ORDER BY sort_key, id
