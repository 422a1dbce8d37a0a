-- The registered days of meeting of each cell, with the last day they hold.
CREATE TEMP VIEW IF NOT EXISTS scheduled AS
SELECT cell, rule, time, place, from_on, coalesce(to_on, '9999-12-31') AS last_on
FROM schedule WHERE deleted_at IS NULL
