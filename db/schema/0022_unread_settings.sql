-- Settings that nothing reads; each comes back with what reads it. Never edited after release.
DELETE FROM setting WHERE name IN ('attendance.with_reason_counts', 'attendance.warn_without_reason',
	'remedy.plan_days', 'pledge.due');
