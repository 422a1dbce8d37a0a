-- Below them: of how many points how many (view_score_holds, view_score).
SELECT NULL, 'Tổng cộng', (SELECT replace(printf('%g', sum(max_points)), '.', ',') FROM score_holds WHERE meeting = :meeting),
	iif(s.scored > 0, replace(printf('%g', s.points), '.', ','), NULL), NULL, NULL
FROM score s
WHERE s.meeting = :meeting
