-- The organisations of which an export of :cell, or of all of them, speaks.
SELECT uid FROM org WHERE deleted_at IS NULL AND (:cell IS NULL OR uid = :cell) ORDER BY id
