-- Which criteria a meeting of a cell is scored by: of the office's own tables the rows in force on its day, for its kind
-- (a regular meeting with a theme is scored as a regular one) and for what the cell was that day. steps: the points
-- that the scale names, the most first ("5/4/3/2/1: ..."), as a list; NULL where it names none.
CREATE TEMP VIEW IF NOT EXISTS score_holds AS
SELECT h.*, iif(json_valid(h.list), h.list, NULL) AS steps
FROM (
	SELECT g.id AS meeting, g.org, g.held_on, c.id AS criterion, c.code, c.max_points,
		'[' || replace(substr(c.scale, 1, instr(c.scale || ':', ':') - 1), '/', ',') || ']' AS list
	FROM meeting g CROSS JOIN score_criterion c
	WHERE g.state = 'DH' AND g.kind IN ('TK', 'CD', 'TKCD') AND g.deleted_at IS NULL AND c.deleted_at IS NULL
		AND g.held_on BETWEEN c.from_on AND coalesce(c.to_on, '9999-12-31')
		AND ifnull(c.meeting_kind, '') IN ('', iif(g.kind = 'CD', 'CD', 'TK'))
		AND ifnull(c.org_setting, '') IN ('', (SELECT s.setting FROM stands s WHERE s.org = g.org
			AND g.held_on BETWEEN s.from_on AND s.last_on))
) h
