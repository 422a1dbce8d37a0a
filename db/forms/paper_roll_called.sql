-- Whom the meeting :meeting calls, as its roll has them (view_expected): name, year of birth, as what.
SELECT m.full_name, substr(m.born_on, 1, 4), CASE e.member_as WHEN 'C' THEN 'CT' WHEN 'D' THEN 'DB' ELSE 'TT đến' END, '', '', ''
FROM expected e CROSS JOIN member m
WHERE e.meeting = :meeting AND e.apart IS NULL AND m.id = e.member
ORDER BY m.sort_key, m.id
