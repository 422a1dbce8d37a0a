-- How a meeting was scored: by how many criteria it is, how many have no points yet, all points given (also by a
-- criterion that no longer holds), of how many, and the level when none is lacking.
CREATE TEMP VIEW IF NOT EXISTS score AS
SELECT s.*, CASE WHEN s.scored = 0 OR s.lacking > 0 THEN NULL
	ELSE json_extract('["Tốt","Khá","Trung bình","Kém"]', '$[' || (SELECT count(*)
		FROM json_each('[' || replace(rule('score.level_steps', s.held_on), '/', ',') || ']') WHERE value > s.points) || ']')
	END AS level
FROM (
	SELECT g.id AS meeting, g.held_on,
		(SELECT count(*) FROM score_holds h WHERE h.meeting = g.id) AS criteria,
		(SELECT count(*) FROM score_holds h WHERE h.meeting = g.id AND NOT EXISTS (SELECT 1 FROM meeting_score p
			WHERE p.meeting = g.id AND p.criterion = h.criterion AND p.points IS NOT NULL AND p.deleted_at IS NULL)) AS lacking,
		(SELECT count(*) FROM meeting_score p WHERE p.meeting = g.id AND p.points IS NOT NULL AND p.deleted_at IS NULL) AS scored,
		(SELECT round(total(p.points), 1) FROM meeting_score p WHERE p.meeting = g.id AND p.deleted_at IS NULL) AS points
	FROM meeting g
	WHERE g.deleted_at IS NULL
) s
