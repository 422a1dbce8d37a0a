-- Probation ends. Who is so long in the Party that only the date is missing is an official member.
-- Those of the cell come first: of one cell nobody else is looked at.
SELECT DISTINCT c.cell AS org, m.id AS member, 'member' AS type, m.uid AS record, 'official_on' AS field,
	m.full_name AS what, o.due_on AS due
FROM counted c CROSS JOIN on_probation o CROSS JOIN member m
WHERE :day BETWEEN c.from_on AND c.last_on AND o.member = c.member AND :day BETWEEN o.from_on AND o.last_on AND m.id = c.member
