-- Who is exempt from meeting life: M, for a time TM, and NULL when only an undated list says so.
CREATE TEMP VIEW IF NOT EXISTS exempt AS
SELECT member, kind, from_on, coalesce(to_on, '9999-12-31') AS last_on
FROM exemption
WHERE deleted_at IS NULL
UNION ALL
SELECT member, NULL, from_on, last_on FROM undated WHERE said = 'MSH'
