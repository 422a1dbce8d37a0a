-- Who is on the roll of which meeting: members whose spell in the cell covers its day, temporary guests at
-- their host among them; of a group its own, of chi ủy and committee those in office that day; and whoever
-- has a mark already, so that later transfers never rewrite a roll. Guests of other cells are not on it.
--
-- mark: as called (attendance), NULL: not yet. member_as: C official, D on probation, T temporary guest, who
-- never votes. apart: why somebody need not attend, NULL: he must. T elsewhere or on special duty, D suspended,
-- G interrupted, M exempt; ? a list says one of these, or that he is dead or gone, but not since when: he is
-- not due, and not marked with the others.
CREATE TEMP VIEW IF NOT EXISTS expected AS
SELECT g.meeting, m.id AS member, a.id AS attendance, a.status AS mark,
	CASE
	WHEN g.calls IS NULL AND EXISTS (SELECT 1 FROM spell s WHERE s.member = m.id AND +s.cell = g.org
		AND s.form = 'TTD' AND g.day BETWEEN s.called_from AND s.called_to) THEN 'T'
	WHEN EXISTS (SELECT 1 FROM official f WHERE f.member = m.id AND g.day BETWEEN f.from_on AND f.last_on) THEN 'C'
	ELSE 'D'
	END AS member_as,
	CASE
	WHEN a.status IN ('C', 'P', 'K') THEN NULL
	WHEN a.status IN ('T', 'N') THEN 'T'
	WHEN a.status IS NULL AND EXISTS (SELECT 1 FROM spell s WHERE s.member = m.id AND s.form = 'TTDI'
		AND (+s.cell = g.org OR g.calls IS NOT NULL) AND g.day BETWEEN s.called_from AND s.called_to) THEN 'T'
	WHEN EXISTS (SELECT 1 FROM suspended s WHERE s.member = m.id AND g.day BETWEEN s.from_on AND s.last_on)
		THEN 'D'
	WHEN EXISTS (SELECT 1 FROM undated u WHERE u.member = m.id AND u.said = 'GD'
		AND g.day BETWEEN u.from_on AND u.last_on) THEN 'G'
	WHEN a.status = 'M' OR EXISTS (SELECT 1 FROM exempt e WHERE e.member = m.id
		AND g.day BETWEEN e.from_on AND e.last_on) THEN 'M'
	WHEN EXISTS (SELECT 1 FROM undated u WHERE u.member = m.id
		AND g.day >= u.unsure_from AND g.day < u.from_on) THEN '?'
	END AS apart
FROM sitting g CROSS JOIN member m
LEFT JOIN attendance a ON a.meeting = g.meeting AND a.member = m.id AND a.deleted_at IS NULL
WHERE m.deleted_at IS NULL AND ifnull(a.guest, 0) = 0 AND m.id IN (
	SELECT s.member FROM spell s
	WHERE s.cell = g.org AND g.calls IS NULL
		AND (s.from_on <= g.day OR s.called_from <= g.day) AND g.day <= s.called_to
	UNION ALL
	SELECT s.member FROM spell s
	WHERE s."group" = g.org AND g.calls IS NULL AND g.day BETWEEN s.called_from AND s.called_to
	UNION ALL
	SELECT p.member FROM in_office p JOIN spell s ON s.member = p.member
	WHERE p.org = g.org AND g.day BETWEEN p.from_on AND p.last_on
		AND g.day BETWEEN s.called_from AND s.called_to
		AND CASE g.calls WHEN 'U' THEN p.title IN ('BT', 'PBT', 'CUV')
			WHEN 'D' THEN p.title IN ('BTDU', 'PBTTT', 'PBTDU', 'UVBTV', 'DUV')
			WHEN 'V' THEN p.title IN ('BTDU', 'PBTTT', 'PBTDU', 'UVBTV') END
	UNION ALL
	SELECT member FROM attendance WHERE meeting = g.meeting AND deleted_at IS NULL)
