-- The moves that papers are asked for: :uid, of the move or of the member, else those introduced from :from to :to, of :cell
-- (every cell): the one which the member is counted in before he leaves, or after he has come.
SELECT t.uid, o.uid, t.introduced_on
FROM transfer t JOIN member m ON m.id = t.member
LEFT JOIN org o ON o.id = coalesce(iif(t.direction = 'DE', (SELECT c.cell FROM counted c WHERE c.member = t.member
		AND c.called_from >= t.introduced_on ORDER BY c.called_from LIMIT 1), NULL),
	(SELECT c.cell FROM counted c WHERE c.member = t.member AND c.called_from <= t.introduced_on
		ORDER BY c.called_from DESC LIMIT 1))
WHERE t.deleted_at IS NULL AND CASE WHEN :uid IS NOT NULL THEN :uid IN (t.uid, m.uid)
	ELSE t.introduced_on BETWEEN :from AND :to AND (:cell IS NULL OR o.uid = :cell) END
ORDER BY o.code, t.introduced_on, m.sort_key, t.id
