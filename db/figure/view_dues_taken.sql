-- What a cell took of dues in a month, by the day asked, with what was paid late for months before: of how many who owe
-- dues how many have paid; kept: the share that stays with the cell, NULL where no share is set; up: the rest, which
-- goes up. A quarter is the sum of its months.
CREATE TEMP VIEW IF NOT EXISTS dues_taken AS
SELECT s.cell, s.month, s.members, s.taken, s.share, s.taken * CAST(s.share AS INTEGER) / 100 AS kept,
	s.taken - s.taken * CAST(s.share AS INTEGER) / 100 AS up,
	(SELECT count(*) FROM dues_told t WHERE t.cell = s.cell AND t.month = s.month AND t.paid > 0) AS have_paid
FROM (
	SELECT cell, month, count(*) AS members, sum(taken) AS taken, nullif(rule('dues.kept_percent', first_on), '') AS share
	FROM dues_told
	GROUP BY cell, month
) s
