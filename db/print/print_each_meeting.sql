-- The meetings that papers are asked for: :uid, or those of :cell (all cells) from :from to :to; of the kinds :kinds. One is
-- found by its uid, those of a cell by it.
SELECT g.uid, o.uid, coalesce(g.held_on, g.planned_on)
FROM (
	SELECT id FROM meeting WHERE uid = :uid
	UNION ALL SELECT id FROM meeting WHERE :uid IS NULL AND org = (SELECT id FROM org WHERE uid = :cell)
	UNION ALL SELECT id FROM meeting WHERE :uid IS NULL AND :cell IS NULL
) found CROSS JOIN meeting g JOIN org o ON o.id = g.org
WHERE g.id = found.id AND g.deleted_at IS NULL AND (:kinds IS NULL OR instr(' ' || :kinds || ' ', ' ' || g.kind || ' ') > 0)
	AND (:uid IS NOT NULL OR coalesce(g.held_on, g.planned_on) BETWEEN :from AND :to)
ORDER BY o.code, o.id, coalesce(g.held_on, g.planned_on), g.id
