-- Cells with the days on which they exist, the day of dissolution among them.
CREATE TEMP VIEW IF NOT EXISTS cell_alive AS
SELECT id AS cell, ifnull(founded_on, '') AS from_on, ifnull(dissolved_on, '9999-12-31') AS last_on
FROM org
WHERE kind = 'CB' AND deleted_at IS NULL
