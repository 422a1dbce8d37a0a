-- The meetings of a year (of its periods) at which a member was due, as he was marked: cell meetings that were
-- held and called; NULL: he was left out when the others were called.
CREATE TEMP VIEW IF NOT EXISTS attended AS
SELECT m.id AS member, substr(g.period, 1, 4) AS year, e.meeting, e.mark
FROM member m CROSS JOIN meeting g CROSS JOIN expected e
WHERE e.meeting = g.id AND e.member = m.id AND e.apart IS NULL
	AND g.state = 'DH' AND g.kind IN ('TK', 'CD', 'TKCD')
	AND (g.org IN (SELECT cell FROM membership WHERE member = m.id)
		OR g.id IN (SELECT meeting FROM attendance WHERE member = m.id))
	AND EXISTS (SELECT 1 FROM mark k WHERE k.meeting = g.id AND k.status IN ('C', 'P', 'K'))
