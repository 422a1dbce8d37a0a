-- The last term of the organisation :org: its uid.
SELECT uid FROM org_term
WHERE org = (SELECT id FROM org WHERE uid = :org) AND deleted_at IS NULL
ORDER BY from_on DESC
LIMIT 1
