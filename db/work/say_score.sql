-- How the meeting :meeting scored itself: its points and those there are by the groups of its criteria, as its code names
-- them ("6.2" is of group 6), all together, and the level (view_score).
WITH given AS MATERIALIZED (
	SELECT CAST(c.code AS INTEGER) AS part, sum(p.points) AS points, total(c.max_points) AS most
	FROM score_criterion c LEFT JOIN meeting_score p ON p.meeting = :meeting AND p.criterion = c.id AND p.deleted_at IS NULL
	WHERE CAST(c.code AS INTEGER) > 0
		AND (p.points IS NOT NULL OR c.id IN (SELECT criterion FROM score_holds WHERE meeting = :meeting))
	GROUP BY 1
	ORDER BY 1
)
SELECT ifnull((SELECT group_concat('nhóm ' || part || ': ' || iif(points IS NULL, '…', replace(printf('%g', points), '.', ','))
	|| '/' || replace(printf('%g', most), '.', ','), '; ') FROM given) || '; tổng ', '') || replace(printf('%.1f', points), '.', ',') || ' điểm'
	|| coalesce(', mức ' || level, ', còn ' || lacking || ' tiêu chí chưa chấm')
FROM score
WHERE meeting = :meeting AND scored > 0
