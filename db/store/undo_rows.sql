-- The changes of audit rows :first to :last, the last first.
SELECT action, type, ifnull(uid, ''), before, after FROM audit
WHERE seq BETWEEN :first AND :last AND action IN ('insert', 'update', 'delete', 'restore', 'rule')
ORDER BY seq DESC
