-- Of which year the charts are, and of which day the members.
SELECT :period AS "năm", strftime('%d/%m/%Y', :day) AS "ngày"
