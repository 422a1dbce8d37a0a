-- The documents that papers are asked for: :uid (also of a meeting, for what came of it), or those of :cell (every
-- organisation) from :from to :to; of the kinds :kinds.
SELECT d.uid, o.uid, d."on"
FROM document d JOIN org o ON o.id = d.org
WHERE d.deleted_at IS NULL AND (:kinds IS NULL OR instr(' ' || :kinds || ' ', ' ' || d.kind || ' ') > 0)
	AND CASE WHEN :uid IS NOT NULL THEN :uid IN (d.uid, (SELECT uid FROM meeting WHERE id = d.meeting))
	ELSE d."on" BETWEEN :from AND :to AND (:cell IS NULL OR o.uid = :cell) END
ORDER BY o.code, o.id, d."on", d.id
