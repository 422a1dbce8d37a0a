-- The day of the regular meeting of :cell that counts for the month :period.
SELECT g.held_on FROM regular r JOIN meeting g ON g.id = r.meeting
WHERE r.org = (SELECT id FROM org WHERE uid = :cell) AND r.period = :period AND r.counts
