-- The inspections that papers are asked for: :uid, else those that :cell (every organisation) made from :from to :to.
SELECT i.uid, o.uid, i."on"
FROM inspection i JOIN org o ON o.id = i.org
WHERE i.deleted_at IS NULL AND CASE WHEN :uid IS NOT NULL THEN i.uid = :uid
	ELSE i."on" BETWEEN :from AND :to AND (:cell IS NULL OR o.uid = :cell) END
ORDER BY o.code, o.id, i."on", i.id
