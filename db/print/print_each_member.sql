-- The members that papers are asked for: :uid, else those counted in :cell (every cell) on :day, as its list has them; of :kinds, a
-- form of the statement, those who are to write that one (view_statement_form).
SELECT m.uid, o.uid, NULL
FROM counted c CROSS JOIN member m ON m.id = c.member JOIN org o ON o.id = c.cell
WHERE :day BETWEEN c.from_on AND c.last_on AND (:uid IS NULL OR m.uid = :uid) AND (:cell IS NULL OR o.uid = :cell)
	AND (:kinds IS NULL OR EXISTS (SELECT 1 FROM statement_form f WHERE f.member = m.id AND f.form = :kinds))
ORDER BY o.code, o.id, m.sort_key, m.id
