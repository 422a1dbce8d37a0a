-- Of which year the comments are.
SELECT :period AS "năm"
