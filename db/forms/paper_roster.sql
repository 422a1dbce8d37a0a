-- What the list of members of the organisation :org says below and above it: on which day, how many, of them on probation.
SELECT strftime('%d/%m/%Y', asked('day')) AS "ngày", count(*) AS "số đảng viên",
	nullif(ifnull(sum(EXISTS (SELECT 1 FROM on_probation p
		WHERE p.member = c.member AND asked.day BETWEEN p.from_on AND p.last_on)), 0), 0) AS "số dự bị"
FROM asked CROSS JOIN under u CROSS JOIN counted c
WHERE u.org = :org AND asked.day BETWEEN u.from_on AND u.last_on AND c.cell = u.cell AND asked.day BETWEEN c.from_on AND c.last_on
