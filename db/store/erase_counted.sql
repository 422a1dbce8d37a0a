-- The cell in which the member :uid is counted today.
SELECT o.name
FROM member m CROSS JOIN counted c CROSS JOIN org o
WHERE m.uid = :uid AND c.member = m.id AND :today BETWEEN c.from_on AND c.last_on AND o.id = c.cell
