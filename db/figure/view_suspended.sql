-- Whose meeting life is suspended: on the days of a decision, or from this month on when only an undated list
-- says so. CAST: as in view_exempt.
CREATE TEMP VIEW IF NOT EXISTS suspended AS
SELECT member, from_on, CAST(coalesce(to_on, '9999-12-31') AS TEXT) AS last_on, 1 AS dated
FROM suspension
WHERE deleted_at IS NULL
UNION ALL
SELECT member, CAST(from_on AS TEXT), CAST(last_on AS TEXT), 0 FROM undated WHERE said = 'DC'
