-- Every record that the log says was made and that no erasure emptied: one by one, or many at once.
SELECT type, uid FROM audit WHERE action = 'insert' AND uid IS NOT NULL AND salt IS NOT NULL
UNION
SELECT a.type, u.value FROM audit a, json_each(a.after, '$.uids') u
WHERE a.uid IS NULL AND json_valid(a.after) AND a.action <> 'erase'
