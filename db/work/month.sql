-- The month :period of the cell :cell on one row. What was held in another month gives way to a meeting that
-- was held in this one.
WITH cell AS (SELECT id FROM org WHERE uid = :cell),
regular AS (
	SELECT g.* FROM meeting g, cell
	WHERE g.org = cell.id AND g.period = :period AND g.kind IN ('TK', 'TKCD') AND g.deleted_at IS NULL
	ORDER BY g.state = 'DH' AND substr(g.held_on, 1, 7) = :period DESC, g.state = 'DH' DESC, g.id LIMIT 1
),
before AS (
	SELECT g.uid FROM meeting g, cell
	WHERE g.org = cell.id AND g.period = :period AND g.kind = 'CU' AND g.deleted_at IS NULL
	ORDER BY g.id DESC LIMIT 1
),
roll AS (
	SELECT count(*) AS marked, ifnull(sum(a.status IN ('C', 'P', 'K')), 0) AS must,
		ifnull(sum(a.status = 'C'), 0) AS present
	FROM attendance a JOIN regular g ON g.id = a.meeting
	WHERE a.deleted_at IS NULL AND ifnull(a.guest, 0) = 0
),
open AS (
	SELECT count(*) AS n, ifnull(sum(t.due_on < :today), 0) AS late
	FROM task t JOIN meeting g ON g.id = t.meeting, cell
	WHERE g.org = cell.id AND t.deleted_at IS NULL AND t.state IN ('DL', 'CHT') AND g.period < :period
)
SELECT (SELECT uid FROM regular), (SELECT uid FROM before), (SELECT state FROM regular),
	(SELECT planned_on FROM regular), (SELECT held_on FROM regular),
	roll.marked, roll.must, roll.present,
	(SELECT minutes IS NOT NULL FROM regular),
	(SELECT count(*) FROM resolution r JOIN regular g ON g.id = r.meeting WHERE r.deleted_at IS NULL),
	(SELECT count(*) FROM task t JOIN regular g ON g.id = t.meeting WHERE t.deleted_at IS NULL),
	open.n, open.late,
	EXISTS (SELECT 1 FROM post p, cell WHERE p.org = cell.id AND p.title = 'CUV' AND p.deleted_at IS NULL
		AND p.from_on <= :today AND (p.to_on IS NULL OR p.to_on >= :today))
FROM roll, open
