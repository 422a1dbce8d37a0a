-- The sums below paper_dues_book_year.
SELECT 'Cộng', shown('dues', 'due', sum(y.due)), shown('dues', 'paid', sum(y.paid)), shown('dues', 'paid', nullif(sum(r.arrears), 0)),
	shown('dues', 'paid', sum(r.total)), shown('dues', 'paid', nullif(sum(r.lacks), 0)), '', ''
FROM (
--from db/register/dues_collected.sql
) r
LEFT JOIN (SELECT d.member, CAST(sum(d.due) AS INTEGER) AS due, sum(d.paid) AS paid FROM asked CROSS JOIN dues_due d
	WHERE d.cell = :org AND d.first_on <= asked.day GROUP BY d.member) y ON y.member = r.id
WHERE r.cell = :org
