-- The organisations that papers are asked for: :uid or :cell, else every cell alive on :day; of the committee its own.
SELECT o.uid, o.uid, NULL
FROM org o
WHERE o.deleted_at IS NULL AND CASE WHEN coalesce(:uid, :cell) IS NOT NULL THEN o.uid = coalesce(:uid, :cell)
	WHEN :committee THEN o.uid = rule('office', asked('today'))
	ELSE EXISTS (SELECT 1 FROM cell_alive a WHERE a.cell = o.id AND :day BETWEEN a.from_on AND a.last_on) END
ORDER BY o.code, o.id
