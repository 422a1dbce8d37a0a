-- Who in the organisation :org and the cells under it is not reviewed or not rated in the year, as the register has them.
SELECT full_name, (SELECT name FROM org WHERE id = r.cell), shown('member', 'admitted_on', admitted_on), iif(no_review IS NOT NULL, 'x', NULL),
	iif(no_rating IS NOT NULL, 'x', NULL), shown('rating', 'none_why', why)
FROM (
--from db/register/unrated.sql
) r
WHERE r.cell IN (SELECT u.cell FROM asked CROSS JOIN under u WHERE u.org = :org AND asked.day BETWEEN u.from_on AND u.last_on)
ORDER BY (SELECT code FROM org WHERE id = r.cell), sort_key, id
