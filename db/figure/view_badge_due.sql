-- Whose party age fills one of the marks of a badge, in the round of which day, and has it not. Party age counts from
-- the decision of admission (rules.md), without it from the admission. A round takes those who fill it up to a day of
-- the year, a setting each; whoever fills it after the last of them is of the first round of the next year. Marks of the
-- asked year, of that before it and of that after it.
CREATE TEMP VIEW IF NOT EXISTS badge_due AS
WITH marks(years) AS (VALUES (30), (40), (45), (50), (55), (60), (65), (70), (75), (80), (85), (90)),
until AS MATERIALIZED (
	SELECT rule('badge.until_1', day) AS first, rule('badge.until_2', day) AS second, rule('badge.until_3', day) AS third,
		rule('badge.until_4', day) AS fourth
	FROM asked
), full AS (
	SELECT m.id AS member, coalesce(m.admission_decided_on, m.admitted_on) AS counted_from, k.years,
		add_months(coalesce(m.admission_decided_on, m.admitted_on), k.years * 12) AS full_on
	FROM asked CROSS JOIN member m CROSS JOIN marks k
	WHERE abs(substr(coalesce(m.admission_decided_on, m.admitted_on), 1, 4) + k.years - substr(asked.day, 1, 4)) <= 1
		AND m.deleted_at IS NULL
)
SELECT f.member, f.counted_from, f.years, f.full_on,
	CASE WHEN substr(f.full_on, 6) <= until.first THEN substr(f.full_on, 1, 4) || '-02-03'
	WHEN substr(f.full_on, 6) <= until.second THEN substr(f.full_on, 1, 4) || '-05-19'
	WHEN substr(f.full_on, 6) <= until.third THEN substr(f.full_on, 1, 4) || '-09-02'
	WHEN substr(f.full_on, 6) <= until.fourth THEN substr(f.full_on, 1, 4) || '-11-07'
	ELSE (substr(f.full_on, 1, 4) + 1) || '-02-03' END AS round_on
FROM until CROSS JOIN full f
WHERE NOT EXISTS (SELECT 1 FROM badge b WHERE b.member = f.member AND CAST(b.years AS INTEGER) = f.years
	AND b.deleted_at IS NULL AND (b."on" IS NOT NULL OR b.decision_no IS NOT NULL))
