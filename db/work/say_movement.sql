-- Who came to :org and who left it in the month :period (view_movement).
SELECT '- ' || iif(v.way = 'T', 'Tăng ', 'Giảm ') || count(*) || ': ' || group_concat(m.full_name, ', ')
FROM (SELECT way, member FROM movement WHERE cell = :org AND substr(since, 1, 7) = :period ORDER BY since, member) v
	CROSS JOIN member m
WHERE m.id = v.member
GROUP BY v.way
ORDER BY v.way DESC
