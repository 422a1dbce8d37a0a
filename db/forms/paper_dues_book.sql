-- What the book of dues says besides its tables: its year, by which day, and of which months of it something may be
-- lacking by then: those that are over.
SELECT substr(asked('to'), 1, 4) AS "năm", strftime('%d/%m/%Y', asked('day')) AS "ngày",
	CASE WHEN substr(asked('day'), 6, 2) = '01' AND substr(asked('day'), 1, 4) = substr(asked('to'), 1, 4) THEN 'chưa tính tháng nào'
	ELSE 'tính đến hết tháng ' || strftime('%m/%Y', min(date(asked('day'), 'start of month', '-1 day'), asked('to'))) END AS "tháng đã hết"
