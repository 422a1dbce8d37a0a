-- A meeting was held of late, and nobody or not everybody was called. Where each of the cell has a mark
-- the roll is whole and need not be counted.
WITH since AS MATERIALIZED (
	SELECT date(:day, '-' || rule('meeting.reminded_days', :day) || ' days') AS day
),
held AS MATERIALIZED (
	SELECT g.id, g.uid, g.org, g.held_on FROM since CROSS JOIN meeting g
	WHERE ifnull(g.period, '') >= '' AND ifnull(g.held_on, '') > since.day AND ifnull(g.held_on, '') <= :day
		AND g.state = 'DH' AND g.kind IN ('TK', 'TKCD', 'CD') AND g.deleted_at IS NULL
		AND (:org IS NULL OR g.org = :org)
		AND EXISTS (SELECT 1 FROM spell s WHERE s.cell = g.org AND s.last_on >= g.held_on AND NOT EXISTS (
			SELECT 1 FROM attendance a WHERE a.meeting = g.id AND a.member = s.member AND a.deleted_at IS NULL))
),
called AS MATERIALIZED (
	SELECT held.*, roll.marked, roll.unmarked FROM held CROSS JOIN roll WHERE roll.meeting = held.id
)
SELECT org, NULL AS member, 'meeting' AS type, uid AS record, NULL AS field,
	strftime('%d/%m', held_on) || iif(marked > 0, ' còn ' || unmarked || ' người', '') AS what, held_on AS due
FROM called
WHERE unmarked > 0
