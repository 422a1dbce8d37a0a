-- A temporary exemption that has begun ends, or ended a while ago.
SELECT DISTINCT c.cell AS org, m.id AS member, 'exemption' AS type, e.uid AS record, NULL AS field,
	m.full_name AS what, e.to_on AS due
FROM exemption e CROSS JOIN member m CROSS JOIN counted c
WHERE e.kind = 'TM' AND e.deleted_at IS NULL AND :day >= e.from_on
	AND e.to_on >= date(:day, '-' || rule('exemption.late_days', :day) || ' days')
	AND m.id = e.member AND c.member = m.id AND :day BETWEEN c.from_on AND c.last_on
