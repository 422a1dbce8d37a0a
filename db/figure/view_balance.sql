-- The movement check of the asked year up to the asked day: A at its start + B in − C out = D on that day, of each
-- cell, and of the organisations above it for all cells that were under them, where what is internal to them is no
-- movement (rules.md); a cell that comes under another brings its members. An organisation founded later is none yet. `off` is what the balance lacks: shown, never mended.
CREATE TEMP VIEW IF NOT EXISTS balance AS
WITH span(first, day) AS (SELECT date(day, 'start of year'), day FROM asked),
of(org, member, day_in, day_out) AS (
	SELECT u.org, c.member, max(c.called_from, u.from_on), min(c.last_on, u.last_on) FROM under u JOIN counted c ON c.cell = u.cell
	WHERE c.called_from <= u.last_on AND c.last_on >= u.from_on
),
began(org, count) AS (
	SELECT a.org, count(DISTINCT a.member || ' ' || a.day_in) FROM span CROSS JOIN of a
	WHERE a.day_in BETWEEN span.first AND span.day AND NOT EXISTS (SELECT 1 FROM of b WHERE b.org = a.org
		AND b.member = a.member AND date(a.day_in, '-1 day') BETWEEN b.day_in AND b.day_out)
	GROUP BY a.org
),
ended(org, count) AS (
	SELECT a.org, count(DISTINCT a.member || ' ' || a.day_out) FROM span CROSS JOIN of a
	WHERE date(a.day_out, '+1 day') BETWEEN span.first AND span.day AND NOT EXISTS (SELECT 1 FROM of b WHERE b.org = a.org
		AND b.member = a.member AND date(a.day_out, '+1 day') BETWEEN b.day_in AND b.day_out)
	GROUP BY a.org
),
there(org, a, d) AS (
	SELECT a.org, count(DISTINCT iif(date(span.first, '-1 day') BETWEEN a.day_in AND a.day_out, a.member, NULL)),
		count(DISTINCT iif(span.day BETWEEN a.day_in AND a.day_out, a.member, NULL))
	FROM span CROSS JOIN of a GROUP BY a.org
)
SELECT there.org, there.a, ifnull(began.count, 0) AS b, ifnull(ended.count, 0) AS c, there.d,
	there.a + ifnull(began.count, 0) - ifnull(ended.count, 0) - there.d AS off
FROM span CROSS JOIN there JOIN org o ON o.id = there.org LEFT JOIN began ON began.org = there.org LEFT JOIN ended ON ended.org = there.org
WHERE ifnull(o.founded_on, '') <= span.day OR there.a + there.d + ifnull(began.count, 0) + ifnull(ended.count, 0) > 0
