-- Every record that the log says was made, one by one or many at once, and that no erasure emptied or destroyed.
SELECT type, uid FROM audit WHERE action = 'insert' AND uid IS NOT NULL AND salt IS NOT NULL
UNION
SELECT a.type, u.value FROM audit a, json_each(a.after, '$.uids') u
WHERE a.uid IS NULL AND json_valid(a.after) AND a.action <> 'erase'
	AND u.value NOT IN (SELECT g.value FROM audit e, json_each(e.after, '$.gone') g
		WHERE e.action = 'erase' AND json_valid(e.after))
