-- What was counted of each whom the ballot of the cell :org names: votes for each level, all of them, the level that the cell
-- proposes, and how many hundredths are for it.
SELECT m.full_name, t.votes_1, t.votes_2, t.votes_3, t.votes_4, t.votes_1 + t.votes_2 + t.votes_3 + t.votes_4, t.level,
	replace(round(100.0 * CASE t.level WHEN 'HTXSNV' THEN t.votes_1 WHEN 'HTTNV' THEN t.votes_2 WHEN 'HTNV' THEN t.votes_3
		WHEN 'KHTNV' THEN t.votes_4 END / nullif(t.votes_1 + t.votes_2 + t.votes_3 + t.votes_4, 0), 1), '.', ',')
FROM in_season i CROSS JOIN member m
LEFT JOIN rated d ON d.member = i.member AND d.year = i.year AND d.period = i.period AND d.stage = 'CB'
LEFT JOIN rating t ON t.id = d.rating
WHERE i.cell = :org AND i.scope = 'CN' AND i.why IS NULL AND m.id = i.member
ORDER BY m.sort_key, m.id
