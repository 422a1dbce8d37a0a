-- What a cell took of dues in a month, by the day asked, with what was paid late for months before: of how many who owe
-- dues how many have paid; kept: the share that stays with the cell, NULL where no share is set; up: the rest, which
-- goes up. A quarter is the sum of its months.
CREATE TEMP VIEW IF NOT EXISTS dues_taken AS
SELECT s.*, s.taken * CAST(s.share AS INTEGER) / 100 AS kept, s.taken - s.taken * CAST(s.share AS INTEGER) / 100 AS up
FROM (
	SELECT cell, month, count(*) AS members, sum(paid > 0) AS have_paid, sum(taken) AS taken,
		nullif(rule('dues.kept_percent', first_on), '') AS share
	FROM dues_told
	GROUP BY cell, month
) s
