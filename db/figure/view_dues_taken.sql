-- What a cell took of dues in a month, by the day asked, with what was paid late for months before: of how many who owe
-- dues how many have paid; kept: the share that stays with the cell, NULL where no share is set; up: the rest, which
-- goes up. A quarter is the sum of its months. All months of a cell are summed in one go (tally.c);
-- DISTINCT drops nothing, for it each number is read from the text of tally() once, not wherever it is named.
CREATE TEMP VIEW IF NOT EXISTS dues_taken AS
SELECT s.cell, s.month, s.members, s.taken, s.share, s.taken * CAST(s.share AS INTEGER) / 100 AS kept,
	s.taken - s.taken * CAST(s.share AS INTEGER) / 100 AS up, s.have_paid
FROM (
	SELECT DISTINCT c.cell, x.value ->> 0 AS month, x.value ->> 1 AS members, x.value ->> 2 AS taken, x.value ->> 3 AS have_paid,
		nullif(rule('dues.kept_percent', (x.value ->> 0) || '-01'), '') AS share
	FROM (SELECT cell, tally(month, taken, paid > 0) AS months FROM dues_told GROUP BY cell) c CROSS JOIN json_each(c.months) x
) s
