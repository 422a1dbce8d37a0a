-- Who issues a paper of :cell on the day asked: its name, that of what it stands under then, its kind, and who signs.
SELECT o.name, u.name, o.kind,
	(SELECT m.full_name FROM in_office p JOIN member m ON m.id = p.member
		WHERE p.org = o.id AND p.title = CASE o.kind WHEN 'CB' THEN 'BT' ELSE 'BTDU' END
			AND asked.day BETWEEN p.from_on AND p.last_on
		ORDER BY p.from_on DESC LIMIT 1)
FROM asked CROSS JOIN org o LEFT JOIN org u ON u.id = (SELECT s.parent FROM stands s
	WHERE s.org = o.id AND asked.day BETWEEN s.from_on AND s.last_on)
WHERE o.uid = :cell
