-- Where the member :member stands today by what the book has dates of, in the words of the national database: the uid
-- of his cell, the code of his standing, and since when he has left, is exempt or suspended. Of one who moved to
-- another party organisation neither is known.
WITH who AS (SELECT id FROM member WHERE uid = :member),
last AS (
	SELECT s.cell, b.left_by, s.to_on, s.last_on < :today AS ended
	FROM spell s JOIN membership b ON b.id = s.id
	WHERE s.member = (SELECT id FROM who) AND s.form IS NOT 'TTD'
	ORDER BY :today BETWEEN s.from_on AND s.last_on DESC, s.from_on DESC LIMIT 1),
freed AS (
	SELECT 'DC' AS code, max(from_on) AS on_day FROM suspended
	WHERE member = (SELECT id FROM who) AND dated AND :today BETWEEN from_on AND last_on
	UNION ALL
	SELECT 'MSH', max(from_on) FROM exempt
	WHERE member = (SELECT id FROM who) AND kind IS NOT NULL AND :today BETWEEN from_on AND last_on)
SELECT (SELECT uid FROM org WHERE id = (SELECT cell FROM last WHERE NOT ended OR left_by IN ('TTR', 'KTR', 'XT', 'XR', 'HQD'))),
	CASE WHEN (SELECT ended AND left_by = 'TTR' FROM last) THEN 'TTR'
	WHEN (SELECT ended AND left_by IN ('KTR', 'XT', 'XR', 'HQD') FROM last) THEN 'RK'
	WHEN (SELECT ended FROM last) THEN NULL
	ELSE ifnull((SELECT code FROM freed WHERE on_day IS NOT NULL LIMIT 1), 'DSH') END,
	CASE WHEN (SELECT ended FROM last) THEN (SELECT to_on FROM last)
	ELSE (SELECT on_day FROM freed WHERE on_day IS NOT NULL LIMIT 1) END
