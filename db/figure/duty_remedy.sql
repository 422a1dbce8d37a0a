-- Shortcomings not yet mended: those of a member are of the cell where he is, those of a collective its own.
WITH since AS MATERIALIZED (
	SELECT date(:day, '-' || rule('duty.late_days', :day) || ' days') AS day
),
open AS MATERIALIZED (
	SELECT r.uid, r.due_on, v.member, v.org, v.scope
	FROM since CROSS JOIN remedy r CROSS JOIN review v
	WHERE ifnull(r.due_on, '') BETWEEN since.day AND :until AND ifnull(r.closed_on > :day, r.state IS NOT 'DAKP')
		AND r.deleted_at IS NULL AND v.id = r.review
)
SELECT org, NULL AS member, 'remedy' AS type, uid AS record, 'state' AS field,
	CASE scope WHEN 'CU' THEN 'chi ủy' WHEN 'TTLD' THEN 'tập thể lãnh đạo'
	ELSE (SELECT CASE o.kind WHEN 'CB' THEN 'chi bộ' WHEN 'TO' THEN 'tổ đảng' ELSE 'đảng bộ' END FROM org o WHERE o.id = open.org) END AS what, due_on AS due
FROM open
WHERE org IS NOT NULL
UNION ALL
SELECT DISTINCT c.cell, m.id, 'remedy', open.uid, 'state', m.full_name, due_on
FROM open CROSS JOIN member m CROSS JOIN counted c
WHERE m.id = open.member AND c.member = m.id AND :day BETWEEN c.from_on AND c.last_on
