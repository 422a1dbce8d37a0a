-- The meetings that :org held in the month :period, with their themes and what they resolved.
SELECT '- ' || strftime('%d/%m/%Y', g.held_on) || coalesce(', chuyên đề ' || g.topic, '')
	|| coalesce(': ' || (SELECT group_concat(printf('%02d-%s', r.number, r.kind), ', ') FROM resolution r
		WHERE r.meeting = g.id AND r.deleted_at IS NULL), '')
FROM meeting g
WHERE g.org = :org AND substr(g.held_on, 1, 7) = :period AND g.state = 'DH' AND g.kind IN ('TK', 'CD', 'TKCD')
	AND g.deleted_at IS NULL
ORDER BY g.held_on, g.id
