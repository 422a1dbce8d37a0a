-- Who is counted on :day in the cell :cell, or with NULL in any.
SELECT m.uid, m.full_name
FROM counted c JOIN member m ON m.id = c.member
WHERE :day BETWEEN c.called_from AND c.last_on AND (:cell IS NULL OR c.cell = (SELECT id FROM org WHERE uid = :cell))
ORDER BY m.sort_key, m.uid
