-- What a rating rests on, of the year of the review :review, as one line.
SELECT 'Dự họp ' || (SELECT ifnull(sum(a.status = 'C'), 0) || '/' || count(*)
	FROM attendance a JOIN meeting g ON g.id = a.meeting
	WHERE a.member = r.member AND a.deleted_at IS NULL AND g.deleted_at IS NULL
		AND a.status IN ('C', 'P', 'K') AND g.kind IN ('TK', 'CD', 'TKCD')
		AND substr(g.period, 1, 4) = CAST(r.year AS TEXT))
	|| ' · phân công ' || (SELECT count(*) || CASE WHEN sum(s.state = 'HT') > 0
		THEN ', xong ' || sum(s.state = 'HT') ELSE '' END FROM assignment s
	WHERE s.member = r.member AND s.deleted_at IS NULL AND substr(s.from_on, 1, 4) <= CAST(r.year AS TEXT)
		AND ifnull(substr(s.to_on, 1, 4), '9999') >= CAST(r.year AS TEXT))
	|| ' · cam kết ' || (SELECT count(*) FROM pledge p
	WHERE p.member = r.member AND p.year = r.year AND p.deleted_at IS NULL)
FROM review r WHERE r.uid = :review
