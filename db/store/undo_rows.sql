-- The changes of audit rows :first to :last, the last first. Of an import one for each record that it added.
SELECT action, type, uid, before, after FROM (
	SELECT seq, 0 AS place, action, type, ifnull(uid, '') AS uid, before, after FROM audit
	WHERE seq BETWEEN :first AND :last AND action IN ('insert', 'update', 'delete', 'restore', 'rule')
	UNION ALL
	SELECT a.seq, j.key, 'insert', a.type, j.value, NULL, NULL FROM audit a, json_each(a.after, '$.uids') j
	WHERE a.seq BETWEEN :first AND :last AND a.action = 'import')
ORDER BY seq DESC, place DESC
