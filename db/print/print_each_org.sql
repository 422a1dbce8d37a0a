-- The organisations that papers are asked for: :uid or :cell, else every cell alive on :day; of the committee its own: the
-- office, else the committee that stands under no other.
SELECT o.uid, o.uid, NULL
FROM org o
WHERE o.deleted_at IS NULL AND CASE WHEN coalesce(:uid, :cell) IS NOT NULL THEN o.uid = coalesce(:uid, :cell)
	WHEN :committee THEN o.uid = coalesce(rule('office', asked('today')), (SELECT c.uid FROM org c
		WHERE c.kind = 'DBCS' AND c.parent IS NULL AND c.deleted_at IS NULL ORDER BY c.id LIMIT 1))
	ELSE EXISTS (SELECT 1 FROM cell_alive a WHERE a.cell = o.id AND :day BETWEEN a.from_on AND a.last_on) END
ORDER BY o.code, o.id
