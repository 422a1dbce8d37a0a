-- Who of the committee attends which cell, and on which days; member is NULL for somebody without a record here.
CREATE TEMP VIEW IF NOT EXISTS supervises AS
SELECT v.id AS supervision, v.member, v.holder_name, v.cell, v.from_on, coalesce(v.to_on, '9999-12-31') AS last_on
FROM supervision v
WHERE v.deleted_at IS NULL AND v.cell IS NOT NULL
