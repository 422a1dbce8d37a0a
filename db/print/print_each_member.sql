-- The members that papers are asked for: :uid, else those counted in :cell (every cell) on :day, as its list has them.
SELECT m.uid, o.uid, NULL
FROM counted c CROSS JOIN member m ON m.id = c.member JOIN org o ON o.id = c.cell
WHERE :day BETWEEN c.from_on AND c.last_on AND (:uid IS NULL OR m.uid = :uid) AND (:cell IS NULL OR o.uid = :cell)
ORDER BY o.code, o.id, m.sort_key, m.id
