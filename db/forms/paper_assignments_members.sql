-- The assignments in the cell :org on the day asked, as the register has them; the finding of the year's review before the state.
SELECT full_name, coalesce(content, '(' || without || ')'), shown('assignment', 'kind', kind), (SELECT name FROM area WHERE id = r.area), household_count,
	shown('assignment', 'from_on', from_on), follower,
	coalesce(shown('assignment_review', 'outcome', outcome), shown('assignment', 'state', state))
FROM (
--from db/register/assignment_book.sql
) r
WHERE r.cell = :org
ORDER BY sort_key, id, from_on
