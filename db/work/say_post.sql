-- The post that somebody held in the organisation of a meeting, or in the one above it, on its day: the highest.
SELECT p.title FROM meeting g JOIN org o ON o.id = g.org JOIN member m ON m.uid = :member
JOIN sitting d ON d.meeting = g.id JOIN in_office p ON p.member = m.id AND p.org IN (o.id, (SELECT s.parent FROM stands s
	WHERE s.org = o.id AND d.day BETWEEN s.from_on AND s.last_on))
WHERE g.uid = :meeting AND d.day BETWEEN p.from_on AND p.last_on
ORDER BY p.org <> o.id, CASE p.title WHEN 'BT' THEN 1 WHEN 'BTDU' THEN 1 WHEN 'PBTTT' THEN 2 WHEN 'PBT' THEN 3
	WHEN 'PBTDU' THEN 3 WHEN 'UVBTV' THEN 4 WHEN 'CUV' THEN 5 WHEN 'DUV' THEN 5 WHEN 'DV' THEN 7 ELSE 6 END, p.post
LIMIT 1
