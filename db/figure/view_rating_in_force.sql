-- The rating of a year in force: what was decided (QD), and above it what a re-appraisal said (TD). What was
-- only proposed is none, and a quarter is not the year.
CREATE TEMP VIEW IF NOT EXISTS rating_in_force AS
SELECT t.id AS rating, t.member, t.org, t.year, t.level, t.none_why
FROM rating t
WHERE t.stage IN ('QD', 'TD') AND ifnull(t.period, 'Y') = 'Y' AND t.deleted_at IS NULL
	AND (t.stage = 'TD' OR NOT EXISTS (SELECT 1 FROM rating b WHERE b.stage = 'TD' AND b.year = t.year
		AND b.member = t.member AND ifnull(b.period, 'Y') = 'Y' AND b.deleted_at IS NULL)
	AND NOT EXISTS (SELECT 1 FROM rating b WHERE b.stage = 'TD' AND b.year = t.year
		AND b.org = t.org AND ifnull(b.period, 'Y') = 'Y' AND b.deleted_at IS NULL))
