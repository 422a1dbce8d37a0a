-- The year of each member in the book of dues of the cell :org, by the day asked: what was due of the months that have begun
-- and paid of it, and whether he is spared; and as the register has it what came late, all together, and what is still lacking of months that are over.
SELECT r.full_name, shown('dues', 'due', y.due), shown('dues', 'paid', nullif(y.paid, 0)), shown('dues', 'paid', nullif(r.arrears, 0)),
	shown('dues', 'paid', nullif(r.total, 0)), shown('dues', 'paid', nullif(r.lacks, 0)), '',
	CASE y.why WHEN 'T' THEN 'miễn vì tuổi Đảng' WHEN 'M' THEN 'miễn' WHEN 'G' THEN 'giảm' END
FROM (
--from db/register/dues_collected.sql
) r
LEFT JOIN (SELECT d.member, CAST(sum(d.due) AS INTEGER) AS due, sum(d.paid) AS paid, max(d.why) AS why FROM asked CROSS JOIN dues_due d
	WHERE d.cell = :org AND d.first_on <= asked.day GROUP BY d.member) y ON y.member = r.id
WHERE r.cell = :org
ORDER BY r.sort_key, r.id
