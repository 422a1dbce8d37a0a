-- The meetings that papers are asked for: :uid, or those of :cell (all cells) from :from to :to; of the kinds :kinds.
SELECT g.uid, o.uid, coalesce(g.held_on, g.planned_on)
FROM meeting g JOIN org o ON o.id = g.org
WHERE g.deleted_at IS NULL AND (:kinds IS NULL OR instr(' ' || :kinds || ' ', ' ' || g.kind || ' ') > 0)
	AND CASE WHEN :uid IS NOT NULL THEN g.uid = :uid
	ELSE coalesce(g.held_on, g.planned_on) BETWEEN :from AND :to AND (:cell IS NULL OR o.uid = :cell) END
ORDER BY o.code, o.id, coalesce(g.held_on, g.planned_on), g.id
