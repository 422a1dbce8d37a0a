-- A temporary exemption that has begun ends, or ended a while ago.
SELECT DISTINCT s.cell AS org, m.id AS member, 'exemption' AS type, e.uid AS record, NULL AS field,
	m.full_name AS what, e.to_on AS due
FROM exemption e CROSS JOIN member m CROSS JOIN spell s
WHERE e.kind = 'TM' AND e.deleted_at IS NULL AND e.from_on <= :day
	AND e.to_on >= date(:day, '-' || rule('exemption.late_days', :day) || ' days')
	AND m.id = e.member AND m.deleted_at IS NULL AND s.member = m.id AND :day BETWEEN s.from_on AND s.last_on
	AND s.form IS NOT 'TTD' AND (s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK'))
