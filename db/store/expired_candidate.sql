-- Candidates who were stopped, when so many months have gone by (setting retention.candidate; empty: never).
SELECT uid, day FROM (SELECT uid, stage_on AS day FROM "candidate" WHERE stage = 'D' AND origin = 1)
WHERE nullif(rule('retention.candidate', asked('today')), '') IS NOT NULL
	AND add_months(day, rule('retention.candidate', asked('today'))) < asked('today')
ORDER BY day
