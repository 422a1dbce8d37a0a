-- The sums below paper_dues_book_handed.
SELECT 'Cộng', '', '', shown('dues', 'paid', sum(r.taken)), shown('dues', 'paid', sum(r.kept)), shown('dues', 'paid', sum(r.up)),
	shown('dues', 'paid', sum(r.paid_up)), '', '', ''
FROM (
--from db/register/dues_handed.sql
) r
WHERE r.cell = :org AND r.month <= substr(asked('day'), 1, 7)
