-- Members whose statement of the season that is looked after is not handed in, in the cell where they are counted. It stays,
-- late, till the next season begins, where the book has a review of that season or of an earlier one (it had begun by then).
-- A guest hands in his at home; an extraordinary or quarterly one is not the yearly one. Nor do those who are excused, or
-- were at its end, or came after it. Who is counted in a cell twice stands here twice, so that who asks for one cell looks
-- at nobody else (a DISTINCT here would come first).
CREATE TEMP VIEW IF NOT EXISTS owes_statement AS
WITH season AS MATERIALIZED (
	SELECT day, year, on_day, due FROM season_now
	WHERE day = on_day OR EXISTS (SELECT 1 FROM periodic r WHERE r.year <= +season_now.year AND +r.member IS NOT NULL)
),
spared(member) AS MATERIALIZED (
	SELECT x.member FROM season CROSS JOIN excused x
	WHERE season.day BETWEEN x.from_on AND x.last_on OR season.on_day BETWEEN x.from_on AND x.last_on
),
handed_in(member) AS MATERIALIZED (
	SELECT r.member FROM season CROSS JOIN periodic r
	WHERE ifnull(r.year, 0) = +season.year AND +r.member IS NOT NULL AND r.period = 'Y' AND r.statement_on <= season.day
)
SELECT c.member, c.cell, season.due
FROM season CROSS JOIN counted c
WHERE season.day BETWEEN c.from_on AND c.last_on AND c.member NOT IN spared AND c.member NOT IN handed_in
	AND EXISTS (SELECT 1 FROM counted b WHERE b.member = c.member AND season.on_day BETWEEN b.from_on AND b.last_on)
