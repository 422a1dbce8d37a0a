-- Who of a committee attends the meetings of which cell; member is NULL for somebody without a record here.
CREATE TEMP VIEW IF NOT EXISTS attends AS
SELECT member, holder_name, cell, from_on, coalesce(to_on, '9999-12-31') AS last_on
FROM supervision WHERE deleted_at IS NULL
