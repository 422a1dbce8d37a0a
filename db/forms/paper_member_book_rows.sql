-- The book of members of the cell :org, as the register of the year has it: four thin lines each, the columns of the left page, then
-- those of the right one. What somebody did before he was admitted no record holds.
SELECT ifnull(list_no, '') || char(10, 10, 10),
	full_name || char(10) || ifnull(birth_name, '') || char(10) || ifnull(shown('member', 'born_on', born_on), ''),
	ifnull(sex, '') || char(10) || ifnull(ethnicity, ''),
	home_place,
	ifnull(schooling, '') || char(10) || ifnull(shown('member', 'theory_level', theory_level), '') || char(10) || ifnull(profession_level, '')
		|| char(10) || ifnull(language_level, ''),
	char(10) || ifnull(occupation, ''),
	ifnull(shown('member', 'admitted_on', admitted_on), '') || char(10) || ifnull(shown('member', 'official_on', official_on), ''),
	ifnull(masked('member', 'card_no', card_no, :numbers), '') || char(10) || ifnull(file_no, '') || char(10) || ifnull(badges, '') || char(10),
	shown('member', 'work_group', work_group),
	shown('member', 'admitted_on', moved_out_on) || char(10) || ifnull(moved_to, ''), shown('member', 'admitted_on', moved_in_on),
	shown('member', 'admitted_on', died_on),
	shown('member', 'admitted_on', left_on) || char(10) || ifnull(shown('membership', 'left_by', left_by), ''), note
FROM (
--from db/register/member_book.sql
) r
WHERE r.cell = :org
ORDER BY list_no IS NULL, list_no, sort_key, id
