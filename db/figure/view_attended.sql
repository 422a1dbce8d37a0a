-- The meetings of a year (of its periods) at which a member was due, as he was marked: cell meetings that were
-- held and called; NULL: he was left out when the others were called.
CREATE TEMP VIEW IF NOT EXISTS attended AS
SELECT m.id AS member, substr(g.period, 1, 4) AS year, e.meeting, e.mark
FROM member m CROSS JOIN meeting g CROSS JOIN expected e
WHERE e.meeting = g.id AND e.member = m.id AND e.apart IS NULL
	AND g.id IN (SELECT c.id FROM membership s JOIN meeting c ON c.org = s.cell WHERE s.member = m.id
		UNION ALL SELECT meeting FROM attendance WHERE member = m.id)
	AND +g.state = 'DH' AND g.kind IN ('TK', 'CD', 'TKCD')
	AND EXISTS (SELECT 1 FROM mark k WHERE k.meeting = g.id AND k.status IN ('C', 'P', 'K'))
