-- The schedules in force of the cells under :id, as the list of schedules has them.
SELECT o.name, s.rule, s.time, s.place,
	(SELECT group_concat(ifnull(m.full_name, v.holder_name), ', ') FROM supervises v LEFT JOIN member m ON m.id = v.member
		WHERE v.cell = s.cell AND asked.day BETWEEN v.from_on AND v.last_on),
	(SELECT replace(group_concat(DISTINCT b.name), ',', ', ') FROM clash t JOIN org b ON b.id = t.other
		WHERE t.schedule = s.schedule AND asked.day BETWEEN t.from_on AND t.last_on)
FROM asked CROSS JOIN under u CROSS JOIN meets s CROSS JOIN org o
WHERE u.org = :id AND asked.day BETWEEN u.from_on AND u.last_on AND s.cell = u.cell AND asked.day BETWEEN s.from_on AND s.last_on
	AND o.id = s.cell
ORDER BY s.rule, o.sort_key, s.schedule
