-- What of the organisation :org goes on after :day: posts in it, what it was like, its term, when it meets, who
-- attends it, which areas are its own. The type and the record.
SELECT type, uid FROM held
WHERE org = (SELECT id FROM org WHERE uid = :org) AND :day BETWEEN from_on AND last_on AND last_on > :day
ORDER BY type, uid
