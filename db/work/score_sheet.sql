-- What a meeting (:meeting) is scored by, and what else it has points of: the points of each, and those proposed.
WITH proposed AS MATERIALIZED (SELECT criterion, points, basis FROM score_proposed WHERE meeting = :meeting)
SELECT c.uid, ifnull(c.code || ' ', '') || c.name, c.max_points, c.scale, s.uid, s.points, p.points, p.basis
FROM score_criterion c LEFT JOIN meeting_score s ON s.meeting = :meeting AND s.criterion = c.id AND s.deleted_at IS NULL
	LEFT JOIN proposed p ON p.criterion = c.id
WHERE s.id IS NOT NULL OR c.id IN (SELECT criterion FROM score_holds WHERE meeting = :meeting)
ORDER BY CAST(c.code AS INTEGER), c.code, c.id
