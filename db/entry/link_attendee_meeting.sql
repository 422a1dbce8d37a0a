-- Guests come to the regular meeting of this month, of the cell that is chosen.
SELECT 'meeting', g.uid
FROM regular r JOIN meeting g ON g.id = r.meeting
WHERE r.org = (SELECT id FROM org WHERE uid = :chosen) AND r.period = substr(:today, 1, 7)
