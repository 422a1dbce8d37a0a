SELECT CASE s.residency WHEN 'TC' THEN 'tại chỗ' WHEN 'CD' THEN 'cử đến' END FROM membership s
WHERE s.member = t.id AND s.deleted_at IS NULL
	AND s.from_on <= :today AND (s.to_on >= :today OR (s.to_on IS NULL AND s.left_by IS NULL))
ORDER BY s.form = 'CT' DESC, s.from_on DESC LIMIT 1
