-- Probation ends. Who is so long in the Party that only the date is missing is an official member.
SELECT DISTINCT c.cell AS org, m.id AS member, 'member' AS type, m.uid AS record, 'official_on' AS field,
	m.full_name AS what, add_months(m.admitted_on, rule('probation.months', m.admitted_on)) AS due
FROM official o CROSS JOIN counted c CROSS JOIN member m
WHERE :day < o.from_on AND c.member = o.member AND :day BETWEEN c.from_on AND c.last_on AND m.id = o.member
