-- Of which year the sheet of quality is.
SELECT substr(asked('to'), 1, 4) AS "năm", 'BC' AS "ký hiệu", asked('today') AS "ngày ban hành"
