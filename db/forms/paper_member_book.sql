-- The book of members says nothing besides its rows.
SELECT substr(asked('to'), 1, 4) AS "năm"
