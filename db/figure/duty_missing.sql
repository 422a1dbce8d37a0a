-- Records with gaps, for each cell as many as the list of them shows, with its guests; and how many of these
-- people a list calls gone.
SELECT s.cell AS org, NULL AS member, 'member' AS type, NULL AS record, NULL AS field,
	count(DISTINCT m.id) || ' hồ sơ' || coalesce(' (' || nullif(count(DISTINCT
		iif(s.to_on IS NULL AND m.listed_status IN ('TTR', 'RK'), m.id, NULL)), 0) || ' đã thôi sinh hoạt)', '') AS what,
	date(:day, '+' || rule('missing.due_days', :day) || ' days') AS due
FROM spell s CROSS JOIN member m
WHERE m.id = s.member AND m.deleted_at IS NULL AND :day BETWEEN s.from_on AND s.last_on
	AND (m.sex IS NULL OR m.born_on IS NULL OR m.admitted_on IS NULL OR ifnull(m.listed_status, 'DSH') <> 'DSH'
		OR (m.official_on IS NULL AND :day >= (SELECT min(from_on) FROM official WHERE member = m.id)))
GROUP BY s.cell
