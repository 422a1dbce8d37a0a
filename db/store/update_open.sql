-- What of the member :member waits already to be entered in the national database.
SELECT u.uid FROM database_update u JOIN member m ON m.id = u.member
WHERE m.uid = :member AND u.done_on IS NULL AND u.deleted_at IS NULL AND u.origin = 1
ORDER BY u.id DESC LIMIT 1
