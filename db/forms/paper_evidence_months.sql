-- Month by month of the year asked, up to its day: the meetings at which the member :id was due (view_attended) and how he was
-- marked, the dues he owed (view_dues_due), had paid by the day, and still lacks (view_dues_missing).
WITH met AS MATERIALIZED (
	SELECT g.period, g.held_on, g.id, t.mark, a.reason FROM attended t JOIN meeting g ON g.id = t.meeting
	LEFT JOIN attendance a ON a.meeting = g.id AND a.member = :id AND a.deleted_at IS NULL
	WHERE t.member = :id AND t.year = substr(:period, 1, 4)
)
SELECT substr(n.month, 6) || '/' || substr(n.month, 1, 4),
	(SELECT group_concat(strftime('%d/%m/%Y', held_on), char(10)) FROM (SELECT held_on FROM met WHERE period = n.month ORDER BY held_on, id)),
	(SELECT group_concat(coalesce(shown('attendance', 'status', mark), 'Chưa điểm danh')
		|| coalesce(': ' || shown('attendance', 'reason', reason), ''), char(10))
		FROM (SELECT mark, reason FROM met WHERE period = n.month ORDER BY held_on, id)),
	shown('dues', 'due', CAST(u.due AS TEXT)), iif(u.due IS NULL AND u.paid = 0, NULL, shown('dues', 'paid', CAST(u.paid AS TEXT))), shown('dues', 'due', CAST(k.still AS TEXT))
FROM dues_month n LEFT JOIN dues_due u ON u.member = :id AND u.month = n.month
LEFT JOIN dues_missing k ON k.member = :id AND k.month = n.month
WHERE n.first_on <= asked('day')
ORDER BY n.month
