-- What the sheet of assignments says besides its table.
SELECT substr(asked('to'), 1, 4) AS "năm", asked('today') AS "ngày ban hành"
