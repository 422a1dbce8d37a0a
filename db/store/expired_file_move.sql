-- Files that were lent or handed over, when so many months have gone by (setting retention.file_move; empty: never).
SELECT uid, day FROM (SELECT uid, coalesce(back_on, "on") AS day FROM "file_move" WHERE  origin = 1)
WHERE nullif(rule('retention.file_move', asked('today')), '') IS NOT NULL
	AND add_months(day, rule('retention.file_move', asked('today'))) < asked('today')
ORDER BY day
