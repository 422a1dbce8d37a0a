-- Of which year's reviews the plan is.
SELECT substr(asked('to'), 1, 4) AS "năm", 'KH' AS "ký hiệu", asked('today') AS "ngày ban hành"
