-- How far each one in the season (in_season) is, step by step, on the day asked: '+' done, '!' not done and late,
-- '_' not done, 'm' not asked of him, 'h' put off, NULL: not yet, or not of such a one. Quarters have no days by which
-- something is late.
--
-- statement: handed in; late after its due day. meeting: reviewed at one that was held; late after the season, and of
-- a collective as soon as a member was reviewed before it. remedy: '0' nothing was found to mend; late so many days
-- after the meeting. check_1 to check_4: of all that is to be mended, in the quarters of the year after. rated: by the
-- cell or above; late after the season. published: what was decided.
CREATE TEMP VIEW IF NOT EXISTS season AS
SELECT i.cell, i.scope, i.member, i.org, i.year, i.period, i.why, i.review, i.statement_on, i.meeting AS met, i.none_found,
	CASE WHEN i.statement_on <= i.day THEN '+'
	WHEN i.postponed_why IS NOT NULL THEN 'h'
	WHEN i.why IN ('M', 'DC') THEN 'm'
	WHEN i.period = 'Y' AND i.day > i.year || '-' || rule('review.statement_due', i.to_on) THEN '!'
	ELSE '_' END AS statement,
	CASE WHEN i.held_on <= i.day THEN '+'
	WHEN i.postponed_why IS NOT NULL THEN 'h'
	WHEN i.why IN ('M', 'DC') THEN 'm'
	WHEN i.period = 'Y' AND i.day > i.season_to THEN '!'
	WHEN i.org IS NOT NULL AND EXISTS (SELECT 1 FROM periodic p JOIN meeting g ON g.id = p.meeting
		WHERE g.org = i.cell AND g.state = 'DH' AND g.held_on <= i.day AND g.deleted_at IS NULL
			AND p.member IS NOT NULL AND p.year = i.year AND p.period = i.period) THEN '!'
	ELSE '_' END AS meeting,
	(SELECT count(*) FROM criticism c WHERE c.review = i.review AND c.deleted_at IS NULL) AS criticisms,
	i.remedies,
	CASE WHEN i.remedies > 0 THEN '+'
	WHEN i.none_found THEN '0'
	WHEN i.why IN ('M', 'DC') THEN 'm'
	WHEN i.day > date(i.held_on, '+' || rule('review.plan_days', i.held_on) || ' days') THEN '!'
	ELSE '_' END AS remedy,
	(SELECT iif(min(q.checked), '+', CASE WHEN i.day > max(q.last_on) THEN '!' WHEN i.day >= max(q.from_on) THEN '_' END)
		FROM remedy_quarter q WHERE q.review = i.review AND q.quarter = 1) AS check_1,
	(SELECT iif(min(q.checked), '+', CASE WHEN i.day > max(q.last_on) THEN '!' WHEN i.day >= max(q.from_on) THEN '_' END)
		FROM remedy_quarter q WHERE q.review = i.review AND q.quarter = 2) AS check_2,
	(SELECT iif(min(q.checked), '+', CASE WHEN i.day > max(q.last_on) THEN '!' WHEN i.day >= max(q.from_on) THEN '_' END)
		FROM remedy_quarter q WHERE q.review = i.review AND q.quarter = 3) AS check_3,
	(SELECT iif(min(q.checked), '+', CASE WHEN i.day > max(q.last_on) THEN '!' WHEN i.day >= max(q.from_on) THEN '_' END)
		FROM remedy_quarter q WHERE q.review = i.review AND q.quarter = 4) AS check_4,
	CASE WHEN i.scope = 'CU' THEN NULL
	WHEN EXISTS (SELECT 1 FROM rated t WHERE (t.member = i.member OR t.org = i.org) AND t.year = i.year AND t.period = i.period
		AND t.stage IN ('CB', 'QD', 'TD')) THEN '+'
	WHEN i.period = 'Y' AND i.day > i.season_to THEN '!'
	ELSE '_' END AS rated,
	iif(i.scope = 'CU', NULL, (SELECT iif(t.published_on <= i.day, '+', '_') FROM rated t
		WHERE (t.member = i.member OR t.org = i.org) AND t.year = i.year AND t.period = i.period AND t.stage IN ('QD', 'TD')
		ORDER BY t.stage = 'TD' DESC LIMIT 1)) AS published
FROM (
	SELECT i.*, i.year || '-' || rule('review.season_to', i.to_on) AS season_to, r.statement_on, r.meeting, r.none_found,
		r.postponed_why, g.held_on,
		(SELECT count(*) FROM remedy m WHERE m.review = i.review AND m.deleted_at IS NULL) AS remedies
	FROM (
		SELECT i.*, (SELECT max(p.review) FROM periodic p WHERE (p.member = i.member OR (p.org = i.org AND p.scope = i.scope))
			AND p.year = i.year AND p.period = i.period) AS review
		FROM in_season i
	) i
	LEFT JOIN periodic r ON r.review = i.review
	LEFT JOIN meeting g ON g.id = r.meeting AND g.state = 'DH' AND g.deleted_at IS NULL
) i
