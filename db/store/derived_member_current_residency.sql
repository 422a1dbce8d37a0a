SELECT CASE s.residency WHEN 'TC' THEN 'tại chỗ' WHEN 'CD' THEN 'cử đến' END FROM placed s
WHERE s.member = t.id AND asked('day') BETWEEN s.from_on AND s.last_on
ORDER BY s.form = 'CT' DESC, s.from_on DESC LIMIT 1
