-- Up to which month who came into a cell by a transfer had paid before: his spell there, that which begins nearest to the day
-- of the transfer (accepted; else papers handed over, introduced, the end of what was paid). Not his other spells: where he
-- came from inside the same book those months are owed and paid.
CREATE TEMP VIEW IF NOT EXISTS dues_before AS
SELECT n.spell, max(n.paid_to) AS paid_to
FROM (
	SELECT s.id AS spell, t.dues_paid_to AS paid_to, row_number() OVER (PARTITION BY t.id ORDER BY
		abs(julianday(s.from_on) - julianday(coalesce(t.accepted_on, t.file_handed_on, t.introduced_on, t.dues_paid_to || '-28'))),
		s.from_on, s.id) AS nearest
	FROM transfer t CROSS JOIN spell s
	WHERE t.direction = 'DE' AND t.deleted_at IS NULL AND t.dues_paid_to IS NOT NULL
		AND s.member = t.member AND s.form IS NOT 'TTD'
) n
WHERE n.nearest = 1
GROUP BY n.spell
