-- Moves of party life, when so many months have gone by (setting retention.transfer; empty: never).
SELECT uid, day FROM (SELECT uid, coalesce(accepted_on, introduced_on) AS day FROM "transfer" WHERE  origin = 1)
WHERE nullif(rule('retention.transfer', asked('today')), '') IS NOT NULL
	AND add_months(day, rule('retention.transfer', asked('today'))) < asked('today')
ORDER BY day
