-- A meeting was held of late and has no minutes; they go up within days (rules.md, "Meetings").
WITH since AS MATERIALIZED (
	SELECT date(:day, '-' || rule('meeting.reminded_days', :day) || ' days') AS day
)
SELECT g.org, NULL AS member, 'meeting' AS type, g.uid AS record, 'minutes' AS field,
	strftime('%d/%m', g.held_on) AS what,
	date(g.held_on, '+' || rule('meeting.minutes_days', g.held_on) || ' days') AS due
FROM since CROSS JOIN meeting g
WHERE ifnull(g.period, '') >= '' AND ifnull(g.held_on, '') > since.day AND ifnull(g.held_on, '') <= :day
	AND g.state = 'DH' AND g.kind IN ('TK', 'TKCD', 'CD') AND g.minutes IS NULL AND g.deleted_at IS NULL
