-- The candidates of the cell :cell whose way goes on.
SELECT uid FROM candidate
WHERE cell = (SELECT id FROM org WHERE uid = :cell) AND ifnull(stage, 'N') NOT IN ('DKN', 'D') AND deleted_at IS NULL
ORDER BY uid
