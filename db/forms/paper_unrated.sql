-- How many the list of paper_unrated_members has, and of which year.
SELECT substr(asked('to'), 1, 4) AS "năm", count(*) AS "số đảng viên"
FROM (
--from db/register/unrated.sql
) r
WHERE r.cell IN (SELECT u.cell FROM asked CROSS JOIN under u WHERE u.org = :org AND asked.day BETWEEN u.from_on AND u.last_on)
