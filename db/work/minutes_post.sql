-- The post that somebody held in the organisation of a meeting, or in the one above it, on its day.
SELECT p.title FROM meeting g JOIN org o ON o.id = g.org JOIN member m ON m.uid = :member
JOIN sitting d ON d.meeting = g.id JOIN in_office p ON p.member = m.id AND p.org IN (o.id, o.parent)
WHERE g.uid = :meeting AND d.day BETWEEN p.from_on AND p.last_on
ORDER BY p.org <> o.id, p.post LIMIT 1
