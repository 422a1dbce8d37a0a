-- The season of the cell :cell (view_season), for the span asked: collectives first, then members by name.
SELECT s.scope, ifnull(m.uid, o.uid), coalesce(m.full_name, iif(s.scope = 'CU', 'Chi ủy', 'Chi bộ')), s.why, r.uid,
	s.statement_on, g.uid, s.none_found, s.statement, s.meeting, s.criticisms, s.remedies, s.remedy,
	s.check_1, s.check_2, s.check_3, s.check_4, s.rated, s.published
FROM season s LEFT JOIN member m ON m.id = s.member LEFT JOIN org o ON o.id = s.org LEFT JOIN review r ON r.id = s.review
LEFT JOIN meeting g ON g.id = s.met
WHERE s.cell = (SELECT id FROM org WHERE uid = :cell)
GROUP BY s.scope, s.cell, s.member
ORDER BY s.scope = 'CN', s.scope, m.sort_key, m.id
