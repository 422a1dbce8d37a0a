-- A regular meeting was held of late and is written up, and a criterion has no points yet.
WITH since AS MATERIALIZED (
	SELECT date(:day, '-' || rule('meeting.reminded_days', :day) || ' days') AS day
)
SELECT g.org, NULL AS member, 'meeting' AS type, g.uid AS record, NULL AS field,
	strftime('%d/%m', g.held_on) AS what,
	date(g.held_on, '+' || rule('score.due_days', g.held_on) || ' days') AS due
FROM since CROSS JOIN meeting g CROSS JOIN score s
WHERE ifnull(g.period, '') >= '' AND ifnull(g.held_on, '') > since.day AND ifnull(g.held_on, '') <= :day
	AND g.kind IN ('TK', 'TKCD') AND g.minutes IS NOT NULL AND g.deleted_at IS NULL AND s.meeting = g.id AND s.lacking > 0
