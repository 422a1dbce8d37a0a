-- What the table of the roll calls of a year says beside its rows.
SELECT :period AS "năm"
