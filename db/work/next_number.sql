-- The number behind the last of :kind in the organisation :org since its term began (rules.md).
SELECT ifnull(max(r.number), 0) + 1
FROM resolution r JOIN meeting g ON g.id = r.meeting JOIN org o ON o.id = g.org
WHERE o.uid = :org AND r.kind = :kind AND r.deleted_at IS NULL
	AND (o.term_from IS NULL OR r."on" >= o.term_from)
