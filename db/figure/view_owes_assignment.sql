-- Members without an assignment on the day asked, or (carried_over) with those of earlier years only of which none is reviewed
-- in this one, in the cell where they are counted. Due on the day of the year; of a newcomer so many days after he came.
-- The excused have none. Who is counted in a cell twice stands here twice (view_owes_statement).
CREATE TEMP VIEW IF NOT EXISTS owes_assignment AS
WITH span AS MATERIALIZED (
	SELECT day, year, due, days, date(due, '-' || days || ' days') AS came_on
	FROM (SELECT day, substr(day, 1, 4) AS year, substr(day, 1, 5) || rule('assignment.due', day) AS due,
			rule('assignment.newcomer_days', day) AS days
		FROM asked)
),
spared(member) AS MATERIALIZED (
	SELECT x.member FROM span CROSS JOIN excused x WHERE span.day BETWEEN x.from_on AND x.last_on
),
given(member, uid, from_on) AS MATERIALIZED (
	SELECT h.member, h.uid, h.from_on FROM span CROSS JOIN held h
	WHERE h.type = 'assignment' AND span.day BETWEEN h.from_on AND h.last_on
),
given_to(member) AS MATERIALIZED (SELECT member FROM given),
reviewed(uid) AS MATERIALIZED (
	SELECT a.uid FROM span CROSS JOIN assignment_review r CROSS JOIN assignment a
	WHERE ifnull(r.year, 0) = CAST(span.year AS INTEGER) AND ifnull(r.reviewed_on, span.day) <= span.day
		AND r.deleted_at IS NULL AND a.id = r.assignment
),
settled(member) AS MATERIALIZED (
	SELECT g.member FROM span CROSS JOIN given g WHERE substr(g.from_on, 1, 4) = span.year OR g.uid IN reviewed
)
SELECT c.member, c.cell, c.member IN given_to AS carried_over, iif(c.from_on > span.came_on, date(c.from_on, '+' || span.days || ' days'), span.due) AS due
FROM span CROSS JOIN counted c
WHERE span.day BETWEEN c.from_on AND c.last_on AND NOT EXISTS (SELECT 1 FROM settled g WHERE g.member = c.member)
	AND c.member NOT IN spared
