-- The regular meetings of :org in the year :period whose roll was called: the month, present / must in hundredths, in words.
SELECT 'Tháng ' || substr(r.period, 6, 2), 100 * l.present / l.must,
	l.present || '/' || l.must
FROM regular r JOIN roll l ON l.meeting = r.meeting
WHERE r.org = :org AND CAST(r.period AS INTEGER) = CAST(:period AS INTEGER) AND l.marked > 0 AND l.must > 0
ORDER BY r.period
