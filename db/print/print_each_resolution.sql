-- The resolutions that papers are asked for: :uid (also of a meeting, for what it resolved), or those of the meetings of
-- :cell (all cells) from :from to :to; of the kinds :kinds. Each as of the day of its meeting.
SELECT r.uid, o.uid, coalesce(g.held_on, g.planned_on, r."on")
FROM resolution r JOIN meeting g ON g.id = r.meeting JOIN org o ON o.id = g.org
WHERE r.deleted_at IS NULL AND g.deleted_at IS NULL
	AND (:kinds IS NULL OR instr(' ' || :kinds || ' ', ' ' || r.kind || ' ') > 0)
	AND CASE WHEN :uid IS NOT NULL THEN :uid IN (r.uid, g.uid)
	ELSE coalesce(g.held_on, g.planned_on, r."on") BETWEEN :from AND :to AND (:cell IS NULL OR o.uid = :cell) END
ORDER BY o.code, o.id, coalesce(g.held_on, g.planned_on, r."on"), g.id, r.kind DESC, r.number, r.id
