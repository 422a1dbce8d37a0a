-- The rating of a year in force: what was decided (QD), and above it what a re-appraisal said (TD). What was
-- only proposed is none, and a quarter is not the year. +: the table is read, not its index by years.
CREATE TEMP VIEW IF NOT EXISTS rating_in_force AS
SELECT t.id AS rating, t.member, t.org, t.year, t.level, t.none_why
FROM rating t
WHERE t.stage IN ('QD', 'TD') AND ifnull(t.period, 'Y') = 'Y' AND +t.deleted_at IS NULL
	AND (t.stage = 'TD' OR NOT EXISTS (SELECT 1 FROM rating b WHERE ifnull(b.member, '') = ifnull(+t.member, '')
		AND ifnull(b.org, '') = ifnull(+t.org, '') AND ifnull(b.year, '') = +t.year AND ifnull(b.period, '') IN ('', 'Y')
		AND ifnull(b.stage, '') = 'TD' AND b.deleted_at IS NULL))
