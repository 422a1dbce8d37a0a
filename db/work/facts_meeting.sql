-- Lines about the meeting :uid: the roll call in figures, what it decided.
SELECT 'Có mặt ' || sum(a.status = 'C') || '/' || sum(a.status IN ('C', 'P', 'K'))
	|| ' · có lý do ' || sum(a.status = 'P') || ' · không lý do ' || sum(a.status = 'K')
FROM attendance a JOIN meeting g ON g.id = a.meeting
WHERE g.uid = :uid AND a.deleted_at IS NULL AND ifnull(a.guest, 0) = 0
HAVING count(*) > 0
UNION ALL
SELECT 'Nghị quyết, kết luận: ' || count(*) FROM resolution r JOIN meeting g ON g.id = r.meeting
WHERE g.uid = :uid AND r.deleted_at IS NULL HAVING count(*) > 0
UNION ALL
SELECT 'Việc giao: ' || count(*) FROM task t JOIN meeting g ON g.id = t.meeting
WHERE g.uid = :uid AND t.deleted_at IS NULL HAVING count(*) > 0
