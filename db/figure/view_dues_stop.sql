-- The dues of a month as a stop (view_month_stop says what the letters mean): X whoever owes has paid, B some have, T
-- nobody has, C nor has the month begun; n nobody is counted there, r no rate is known. Of its
-- own, as what is due is much to ask.
CREATE TEMP VIEW IF NOT EXISTS dues_stop AS
SELECT c.cell, n.month AS period,
	CASE WHEN NOT EXISTS (SELECT 1 FROM counted m WHERE m.cell = c.cell AND n.first_on BETWEEN m.called_from AND m.last_on) THEN 'n'
	WHEN NOT EXISTS (SELECT 1 FROM counted m CROSS JOIN dues d WHERE m.cell = c.cell AND d.member = m.member
		AND n.first_on BETWEEN m.called_from AND m.last_on
		AND ifnull(d.month, '') = +n.month AND d.paid > 0 AND d.deleted_at IS NULL)
	THEN CASE WHEN n.first_on > asked('day') THEN 'C'
		WHEN EXISTS (SELECT 1 FROM dues_rate e WHERE e.deleted_at IS NULL
			AND n.first_on BETWEEN e.from_on AND coalesce(e.to_on, '9999-12-31')) THEN 'T'
		ELSE 'r' END
	WHEN EXISTS (SELECT 1 FROM counted m CROSS JOIN dues_due u
		WHERE m.cell = c.cell AND n.first_on BETWEEN m.called_from AND m.last_on
			AND NOT EXISTS (SELECT 1 FROM dues d WHERE d.member = m.member AND ifnull(d.month, '') = +n.month
				AND d.paid >= d.due AND coalesce(d.paid_on, n.first_on) <= asked('day')
				AND d.deleted_at IS NULL) -- so that the rule is asked of few
			AND u.member = m.member AND u.cell = c.cell AND u.month = n.month AND u.open) THEN 'B'
	ELSE 'X' END AS dues
FROM cell_alive c CROSS JOIN dues_month n
WHERE n.month >= substr(asked('from'), 1, 7)
