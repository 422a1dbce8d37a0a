-- What the member :id holds on the day asked: the posts as they are said, and whether each is one of the Party.
SELECT shown('post', 'title', i.title) AS title, i.title IN ('BT', 'PBT', 'CUV', 'TT', 'TP', 'BTDU', 'PBTTT', 'PBTDU', 'UVBTV', 'DUV',
	'CNUBKT', 'UVUBKT') AS of_party
FROM asked CROSS JOIN in_office i
WHERE i.member = :id AND i.title <> 'DV' AND asked.day BETWEEN i.from_on AND i.last_on
ORDER BY i.post
