-- Admitted too short a time before the end of the year: no level, "chưa xếp loại" with the reason.
WITH rated(day) AS (SELECT min(:year || '-12-31', ifnull(:on, '9999')))
SELECT 'level', 'warning', 'Vào Đảng ngày ' || strftime('%d/%m/%Y', admitted_on) || ', chưa đủ '
	|| rule('rating.least_months', day) || ' tháng: chưa xếp loại. Bỏ mức, ghi lý do chưa đủ thời gian.'
FROM rated, member
WHERE :level IS NOT NULL AND uid = :member
	AND date(admitted_on, '+' || rule('rating.least_months', day) || ' months') > day
