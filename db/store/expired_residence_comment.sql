-- What was said of members where they live, from the end of the year, when so many months have gone by (setting retention.residence_comment; empty: never).
SELECT uid, day FROM (SELECT uid, year || '-12-31' AS day FROM "residence_comment" WHERE  origin = 1)
WHERE nullif(rule('retention.residence_comment', asked('today')), '') IS NOT NULL
	AND add_months(day, rule('retention.residence_comment', asked('today'))) < asked('today')
ORDER BY day
