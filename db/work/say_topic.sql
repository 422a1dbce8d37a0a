-- The theme of :org for the quarter in which :day is.
SELECT 'quý ' || p.quarter || ': ' || p.topic || coalesce(' (' || p.doc || ')', '')
FROM topic_plan p
WHERE p.cell = :org AND ifnull(p.year, 0) = CAST(substr(:day, 1, 4) AS INTEGER)
	AND ifnull(p.quarter, 0) = (CAST(substr(:day, 6, 2) AS INTEGER) + 2) / 3 AND p.deleted_at IS NULL
