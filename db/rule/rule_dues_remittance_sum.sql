-- What a cell keeps and what it owes upwards are together what it took that month (view_dues_taken).
WITH took(n) AS (
	SELECT t.taken FROM dues_taken t WHERE t.cell = :org_id AND t.month = :month
)
SELECT 'due_up', 'warning', 'Giữ lại và phải nộp cộng lại ' || replace(printf('%,d', :kept + :due_up), ',', '.')
	|| ' đ, mà tháng này thu ' || replace(printf('%,d', n), ',', '.') || ' đ. Xem lại các số.'
FROM took WHERE :kept + :due_up <> n
