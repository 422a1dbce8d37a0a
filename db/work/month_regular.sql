-- The regular meeting of the cell :org (its id) for the month :period, where it was held: its uid.
SELECT g.uid FROM regular r CROSS JOIN meeting g
WHERE r.org = :org AND r.period = :period AND g.id = r.meeting AND g.state = 'DH'
