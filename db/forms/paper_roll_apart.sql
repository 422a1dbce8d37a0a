-- Who is of the meeting :meeting but need not come, and why (view_expected).
SELECT '- ' || CASE e.apart WHEN 'M' THEN 'Miễn' WHEN 'D' THEN 'Đình chỉ' WHEN 'G' THEN 'Gián đoạn' WHEN 'T' THEN 'Ở nơi khác'
	ELSE 'Chưa rõ' END || ' (' || count(*) || '): ' || group_concat(e.full_name, ', ')
FROM (SELECT x.apart, m.full_name FROM expected x CROSS JOIN member m
	WHERE x.meeting = :meeting AND x.apart IS NOT NULL AND m.id = x.member ORDER BY m.sort_key, m.id) e
GROUP BY e.apart
ORDER BY instr('MDGT?', e.apart)
