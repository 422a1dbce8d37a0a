-- Of the season of the cell :cell in the span asked: the review meeting that was held last, from the beginning of the
-- season (of a quarter: of the quarter) to three months behind the span, and its day.
WITH span AS (
	SELECT day, iif(substr(from_on, 6, 2) || substr(to_on, 6, 2) = '0112',
		substr(to_on, 1, 5) || rule('review.season_from', to_on), from_on) AS from_on, date(to_on, '+3 months') AS last_on
	FROM asked
)
SELECT g.uid, g.held_on
FROM span CROSS JOIN meeting g
WHERE g.org = (SELECT id FROM org WHERE uid = :cell) AND g.kind = 'KD' AND g.state = 'DH' AND g.deleted_at IS NULL
	AND g.held_on BETWEEN span.from_on AND min(span.last_on, span.day)
ORDER BY g.held_on DESC, g.id DESC LIMIT 1
