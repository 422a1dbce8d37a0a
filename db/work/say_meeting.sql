-- The regular meeting of the month :period of the organisation :org, a uid.
SELECT g.uid FROM regular r CROSS JOIN meeting g
WHERE r.org = (SELECT id FROM org WHERE uid = :org) AND r.period = :period AND g.id = r.meeting
