-- The working day that is :n of them behind :day: no Saturday, no Sunday, no holiday of the book.
WITH RECURSIVE ahead(day, n) AS (
	SELECT :day, 0
	UNION ALL
	SELECT date(day, '+1 day'), n + (strftime('%w', day, '+1 day') NOT IN ('0', '6') AND NOT EXISTS (
		SELECT 1 FROM holiday WHERE "on" = date(day, '+1 day') AND deleted_at IS NULL))
	FROM ahead WHERE n < :n
)
SELECT max(day) FROM ahead
