-- The ties to a place of residence that papers are asked for: :uid, of the tie or of the member, else those introduced from
-- :from to :to by :cell (every cell), where the member is counted then; of the directions :kinds. The committee issues them.
SELECT v.uid, rule('office', asked('today')), v.introduced_on
FROM linked v JOIN member m ON m.id = v.member
WHERE (:kinds IS NULL OR instr(' ' || :kinds || ' ', ' ' || v.direction || ' ') > 0)
	AND CASE WHEN :uid IS NOT NULL THEN :uid IN (v.uid, m.uid)
	ELSE v.introduced_on BETWEEN :from AND :to AND (:cell IS NULL OR EXISTS (SELECT 1 FROM counted c JOIN org o ON o.id = c.cell
		WHERE c.member = m.id AND o.uid = :cell AND v.introduced_on BETWEEN c.from_on AND c.last_on)) END
ORDER BY v.introduced_on, m.sort_key, v.id
