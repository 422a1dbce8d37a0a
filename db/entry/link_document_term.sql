-- A paper is of the term of its day, where that has a record.
SELECT 'term', t.uid
FROM term n JOIN org_term t ON t.id = n.id
WHERE n.org = (SELECT id FROM org WHERE uid = :org) AND coalesce(:on, :today) BETWEEN n.from_on AND n.last_on
