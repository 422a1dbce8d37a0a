-- By what the meeting :meeting is scored, and what else it has points of, as on its sheet (score_sheet).
SELECT c.code, c.name, replace(printf('%g', c.max_points), '.', ','),
	iif(s.points IS NULL, NULL, replace(printf('%g', s.points), '.', ',')), NULL, s.note
FROM score_criterion c LEFT JOIN meeting_score s ON s.meeting = :meeting AND s.criterion = c.id AND s.deleted_at IS NULL
WHERE s.id IS NOT NULL OR c.id IN (SELECT criterion FROM score_holds WHERE meeting = :meeting)
ORDER BY CAST(c.code AS INTEGER), c.code, c.id
