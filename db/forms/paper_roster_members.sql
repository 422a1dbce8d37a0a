-- The members of the organisation :org, and of the cells under it, on the day asked, as the register of members has them: the
-- day of birth in the column of men or of women.
SELECT full_name, iif(sex = 'Nữ', NULL, shown('member', 'born_on', born_on)), iif(sex = 'Nữ', shown('member', 'born_on', born_on), NULL),
	ethnicity, home_place, shown('member', 'admitted_on', admitted_on), shown('member', 'official_on', official_on),
	shown('member_roster', 'posts', posts), occupation, schooling, profession_level, shown('member', 'theory_level', theory_level),
	(SELECT name FROM org WHERE id = r.cell), note
FROM (
--from db/register/member_roster.sql
) r
WHERE r.cell IN (SELECT u.cell FROM asked CROSS JOIN under u WHERE u.org = :org AND asked.day BETWEEN u.from_on AND u.last_on)
ORDER BY (SELECT code FROM org WHERE id = r.cell), sort_key, id
