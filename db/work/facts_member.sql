-- Lines about the member :uid: where he is, what he holds, how often he was there this year.
SELECT 'Sinh hoạt: ' || o.name || ' từ ' || strftime('%d/%m/%Y', s.from_on)
FROM spell s JOIN org o ON o.id = s.cell JOIN member m ON m.id = s.member
WHERE m.uid = :uid AND s.last_on >= :today
UNION ALL
SELECT CASE e.kind WHEN 'TM' THEN 'Tạm miễn đến ' || strftime('%d/%m/%Y', e.to_on)
	ELSE 'Miễn sinh hoạt từ ' || strftime('%d/%m/%Y', e.from_on) END
FROM exemption e JOIN member m ON m.id = e.member
WHERE m.uid = :uid AND e.deleted_at IS NULL AND (e.to_on IS NULL OR e.to_on >= :today)
UNION ALL
SELECT 'Dự họp năm nay: ' || sum(a.status = 'C') || '/' || sum(a.status IN ('C', 'P', 'K'))
FROM attendance a JOIN meeting g ON g.id = a.meeting JOIN member m ON m.id = a.member
WHERE m.uid = :uid AND a.deleted_at IS NULL AND g.deleted_at IS NULL AND ifnull(a.guest, 0) = 0
	AND g.kind IN ('TK', 'CD', 'TKCD') AND substr(g.period, 1, 4) = substr(:today, 1, 4)
HAVING count(*) > 0
