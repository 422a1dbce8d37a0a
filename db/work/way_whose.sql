-- Whose way into the Party :uid is of, a candidate or a probation: the candidate, the member, his probation, the name, whether it is known who helps.
SELECT c.uid, m.uid, p.uid, ifnull(m.full_name, c.full_name), c.helper_1 IS NOT NULL
FROM (
	SELECT c.id AS candidate, a.member, (SELECT min(id) FROM probation WHERE member = a.member AND deleted_at IS NULL) AS probation
	FROM candidate c LEFT JOIN admitted_as a ON a.candidate = c.id
	WHERE c.uid = :uid
	UNION ALL
	SELECT (SELECT max(candidate) FROM admitted_as WHERE member = p.member
		AND NOT EXISTS (SELECT 1 FROM probation b WHERE b.member = p.member AND b.id < p.id AND b.deleted_at IS NULL)),
		p.member, p.id
	FROM probation p
	WHERE p.uid = :uid
) w
LEFT JOIN candidate c ON c.id = w.candidate
LEFT JOIN member m ON m.id = w.member
LEFT JOIN probation p ON p.id = w.probation
