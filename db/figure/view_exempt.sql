-- Who is exempt from meeting life: M, for a time TM, and NULL when only an undated list says so. CAST: of one
-- affinity, else SQLite makes a table of all of them for each question.
CREATE TEMP VIEW IF NOT EXISTS exempt AS
SELECT member, kind, from_on, CAST(coalesce(to_on, '9999-12-31') AS TEXT) AS last_on
FROM exemption
WHERE deleted_at IS NULL
UNION ALL
SELECT member, CAST(NULL AS TEXT), CAST(from_on AS TEXT), CAST(last_on AS TEXT) FROM undated WHERE said = 'MSH'
