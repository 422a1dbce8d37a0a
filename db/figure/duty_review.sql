-- Members whose yearly statement is not handed in, counted for each cell; the list of them is opened.
SELECT cell AS org, NULL AS member, 'statement_owed' AS type, NULL AS record, NULL AS field, count(DISTINCT member) AS what, due
FROM owes_statement
GROUP BY cell
