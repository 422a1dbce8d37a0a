-- Work that a meeting gave is given by its resolution, where it took but one.
SELECT 'resolution', ifnull(:resolution, iif(count(*) = 1, max(uid), NULL))
FROM resolution
WHERE meeting = (SELECT id FROM meeting WHERE uid = :meeting) AND deleted_at IS NULL
