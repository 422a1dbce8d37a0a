-- The committee of a book that has only one.
SELECT max(uid) FROM org
WHERE kind IN ('DBCS', 'DBBP') AND dissolved_on IS NULL AND deleted_at IS NULL
HAVING count(*) = 1
