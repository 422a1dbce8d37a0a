-- Members whose pledge of the year (tu dưỡng, rèn luyện: what everybody makes) is not handed in, in the cell where they are
-- counted. Who is excused, or was on the due day, or came after it makes none this year. Who is counted in a cell twice
-- stands here twice (view_owes_statement).
CREATE TEMP VIEW IF NOT EXISTS owes_pledge AS
WITH span AS MATERIALIZED (
	SELECT day, year, due, min(day, due) AS on_day
	FROM (SELECT day, CAST(substr(day, 1, 4) AS INTEGER) AS year, substr(day, 1, 5) || rule('pledge.due_on', day) AS due FROM asked)
),
spared(member) AS MATERIALIZED (
	SELECT x.member FROM span CROSS JOIN excused x
	WHERE span.day BETWEEN x.from_on AND x.last_on OR span.on_day BETWEEN x.from_on AND x.last_on
),
handed_in(member) AS MATERIALIZED (
	SELECT p.member FROM span CROSS JOIN pledge p
	WHERE ifnull(p.year, 0) = +span.year AND p.kind = 'TDRL' AND p.handed_on <= span.day AND p.deleted_at IS NULL
)
SELECT c.member, c.cell, span.due
FROM span CROSS JOIN counted c
WHERE span.day BETWEEN c.from_on AND c.last_on AND c.member NOT IN spared AND c.member NOT IN handed_in
	AND EXISTS (SELECT 1 FROM counted b WHERE b.member = c.member AND span.on_day BETWEEN b.from_on AND b.last_on)
