-- What the book of dues says besides its tables: its year, and by which day.
SELECT substr(asked('to'), 1, 4) AS "năm", strftime('%d/%m/%Y', asked('day')) AS "ngày"
