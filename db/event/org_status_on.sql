-- What the organisation :org was like on :day.
SELECT uid FROM held
WHERE type = 'org_status' AND org = (SELECT id FROM org WHERE uid = :org) AND :day BETWEEN from_on AND last_on
ORDER BY from_on DESC
LIMIT 1
