-- The ties to a place of residence that a slip is asked for: :uid, of the tie or of the member, else those of the members of :cell
-- (every cell) that last on :day. The cell issues it.
SELECT v.uid, o.uid, NULL
FROM linked v JOIN member m ON m.id = v.member
JOIN counted c ON c.member = m.id AND :day BETWEEN c.from_on AND c.last_on JOIN org o ON o.id = c.cell
WHERE v.direction = 'D' AND CASE WHEN :uid IS NOT NULL THEN :uid IN (v.uid, m.uid)
	ELSE (:cell IS NULL OR o.uid = :cell) AND :day BETWEEN coalesce(v.from_on, v.introduced_on) AND v.last_on END
ORDER BY o.code, o.id, m.sort_key, v.id
