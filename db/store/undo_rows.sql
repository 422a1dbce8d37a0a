-- The changes of audit rows :first to :last, the last first.
SELECT action, type, uid, before, after FROM audit
WHERE seq BETWEEN :first AND :last AND action IN ('insert', 'update', 'delete', 'restore')
ORDER BY seq DESC
