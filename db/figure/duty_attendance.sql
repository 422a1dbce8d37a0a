-- A meeting was held of late, and nobody or not everybody was called.
SELECT g.org, NULL AS member, 'meeting' AS type, g.uid AS record, NULL AS field,
	strftime('%d/%m', g.held_on) AS what, g.held_on AS due
FROM meeting g
WHERE ifnull(g.period, '') >= '' AND ifnull(g.held_on, '') <= :day
	AND ifnull(g.held_on, '') > date(:day, '-' || rule('meeting.reminded_days', :day) || ' days')
	AND g.state = 'DH' AND g.kind IN ('TK', 'TKCD', 'CD') AND g.deleted_at IS NULL
	AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.meeting = g.id AND a.deleted_at IS NULL)
