-- Members of whom a change is not yet entered in the national database, by the day of the one that is due first: of each
-- cell in which they are, or were last.
WITH open AS MATERIALIZED (
	SELECT u.member, u.due_on, (SELECT s.cell FROM spell s WHERE s.member = u.member
		ORDER BY :day BETWEEN s.from_on AND s.last_on DESC, s.form = 'CT' DESC, s.from_on DESC LIMIT 1) AS org
	FROM database_update u JOIN member m ON m.id = u.member
	WHERE u.deleted_at IS NULL AND m.deleted_at IS NULL AND u.since <= :day AND u.due_on IS NOT NULL
		AND (u.done_on IS NULL OR u.done_on > :day)
)
SELECT org, NULL AS member, 'database_update' AS type, NULL AS record, NULL AS field,
	count(DISTINCT member) || ' đảng viên' AS what, min(due_on) AS due
FROM open
GROUP BY org
