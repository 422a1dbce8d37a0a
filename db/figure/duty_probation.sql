-- Probation ends.
SELECT DISTINCT s.cell AS org, m.id AS member, 'member' AS type, m.uid AS record, 'official_on' AS field,
	m.full_name AS what, add_months(m.admitted_on, rule('probation.months', m.admitted_on)) AS due
FROM spell s CROSS JOIN member m
WHERE m.id = s.member AND m.deleted_at IS NULL AND :day BETWEEN s.from_on AND s.last_on AND s.form IS NOT 'TTD'
	AND (s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK'))
	AND ifnull(m.official_on, '9999') > :day AND m.admitted_on > add_months(:day, -24)
