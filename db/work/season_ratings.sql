-- What was said at each stage of the ratings of those in the season of the cell :cell.
SELECT i.scope, ifnull(m.uid, o.uid), t.uid, t.stage, t.level, t.none_why, t.votes_1, t.votes_2, t.votes_3, t.votes_4, t.published_on
FROM in_season i CROSS JOIN rated d JOIN rating t ON t.id = d.rating
LEFT JOIN member m ON m.id = i.member LEFT JOIN org o ON o.id = i.org
WHERE i.cell = (SELECT id FROM org WHERE uid = :cell) AND i.scope <> 'CU'
	AND (d.member = i.member OR d.org = i.org) AND d.year = i.year AND d.period = i.period
