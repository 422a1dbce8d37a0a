-- Reviews, with what was criticised and what was to be mended, from the end of their year, when so many months have gone by (setting retention.review; empty: never).
SELECT uid, day FROM (SELECT uid, year || '-12-31' AS day FROM "review" WHERE  origin = 1)
WHERE nullif(rule('retention.review', asked('today')), '') IS NOT NULL
	AND add_months(day, rule('retention.review', asked('today'))) < asked('today')
ORDER BY day
