-- The plans of inspections that papers are asked for: :uid, or those of :cell (every organisation) of the years from :from
-- to :to.
SELECT p.uid, o.uid, p.year || '-12-31'
FROM inspection_plan p JOIN org o ON o.id = p.org
WHERE p.deleted_at IS NULL AND CASE WHEN :uid IS NOT NULL THEN p.uid = :uid
	ELSE p.year BETWEEN CAST(substr(:from, 1, 4) AS INTEGER) AND CAST(substr(:to, 1, 4) AS INTEGER)
		AND (:cell IS NULL OR o.uid = :cell) END
ORDER BY o.code, o.id, p.year, p.id
