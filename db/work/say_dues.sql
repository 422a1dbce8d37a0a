-- The dues that :org took of its members in the month :period, by the day asked, and what it handed up of them where that is
-- booked (view_dues_handed_up); none where nobody paid. After the month the day is said.
SELECT 'phải thu ' || replace(printf('%,d', ifnull(w.due, 0)), ',', '.') || ' đ của ' || w.payers || ' đảng viên, đã thu '
	|| replace(printf('%,d', w.paid), ',', '.') || ' đ của ' || t.have_paid || ' đảng viên'
	|| iif(t.paid_up IS NULL, '', ', đã nộp cấp trên ' || replace(printf('%,d', t.paid_up), ',', '.') || ' đ')
	|| iif(substr(asked.day, 1, 7) > t.month, ' (đến ngày ' || strftime('%d/%m/%Y', asked.day) || ')', '')
FROM asked CROSS JOIN dues_handed_up t JOIN dues_owed w
WHERE t.cell = :org AND t.month = :period AND t.have_paid > 0 AND w.cell = :org AND w.month = :period
