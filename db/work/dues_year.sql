-- The dues of each member of :org in each month of :year: where he owes them, or has a record.
SELECT m.uid, m.full_name, CAST(substr(u.month, 6) AS INTEGER), u.uid, u.kind, u.base, u.due, u.paid, u.why, u.covered,
	u.next_on <= u.day, replace(u.percent, '.', ','), u.amount
FROM dues_due u CROSS JOIN member m
WHERE u.cell = :org AND substr(u.month, 1, 4) = :year AND m.id = u.member
ORDER BY m.sort_key, m.id, u.month
