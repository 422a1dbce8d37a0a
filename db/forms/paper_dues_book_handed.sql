-- The book of dues handed up of the cell :org, month by month to that of the day asked, as the register has it.
SELECT shown('dues', 'month', r.month), r.members, r.payers, shown('dues', 'paid', r.taken), shown('dues', 'paid', r.kept),
	shown('dues', 'paid', r.up), shown('dues', 'paid', r.paid_up), shown('dues', 'paid_on', r.paid_up_on), r.receiver, ''
FROM (
--from db/register/dues_handed.sql
) r
WHERE r.cell = :org AND r.month <= substr(asked('day'), 1, 7)
ORDER BY r.month
