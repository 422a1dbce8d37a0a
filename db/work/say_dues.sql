-- The dues that :org took of its members in the month :period, by the day asked; none where nobody paid.
SELECT 'phải thu ' || replace(printf('%,d', ifnull(due, 0)), ',', '.') || ' đ của ' || payers || ' đảng viên, đã thu '
	|| replace(printf('%,d', paid), ',', '.') || ' đ của ' || have_paid || ' đảng viên'
FROM dues_taken
WHERE cell = :org AND month = :period AND have_paid > 0
