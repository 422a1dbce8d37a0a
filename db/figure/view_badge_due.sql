-- Whose party age fills one of the marks of a badge, in the round of which day, and has it not. Party age counts from
-- the decision of admission (rules.md), without it from the admission. A round takes those who fill it up to a day of
-- the year, a setting each; whoever fills it after the last of them is of the first round of the next year. Who was
-- disciplined until the asked day waits (view_badge_wait): the round is that of the end of waiting where this is later.
-- Marks of the asked year, of that before it and of that after it; of who waits also older ones (60 months at most).
CREATE TEMP VIEW IF NOT EXISTS badge_due AS
WITH marks(years) AS (VALUES (30), (40), (45), (50), (55), (60), (65), (70), (75), (80), (85), (90)),
until AS MATERIALIZED (
	SELECT rule('badge.until_1', day) AS first, rule('badge.until_2', day) AS second, rule('badge.until_3', day) AS third,
		rule('badge.until_4', day) AS fourth
	FROM asked
), waits AS MATERIALIZED (
	SELECT w.member, max(w.waits_to) AS waits_to FROM asked CROSS JOIN badge_wait w WHERE w."on" <= asked.day GROUP BY w.member
), full AS (
	SELECT m.id AS member, coalesce(m.admission_decided_on, m.admitted_on) AS counted_from, k.years,
		add_months(coalesce(m.admission_decided_on, m.admitted_on), k.years * 12) AS full_on
	FROM asked CROSS JOIN member m CROSS JOIN marks k
	WHERE substr(coalesce(m.admission_decided_on, m.admitted_on), 1, 4) + k.years - substr(asked.day, 1, 4) BETWEEN -6 AND 1
		AND m.deleted_at IS NULL
), ready AS (
	SELECT f.*, w.waits_to, max(f.full_on, ifnull(w.waits_to, '')) AS ready_on
	FROM asked CROSS JOIN full f LEFT JOIN waits w ON w.member = f.member AND w.waits_to > f.full_on
	WHERE w.waits_to IS NOT NULL OR substr(f.full_on, 1, 4) - substr(asked.day, 1, 4) >= -1
)
SELECT f.member, f.counted_from, f.years, f.full_on, f.waits_to,
	CASE WHEN substr(f.ready_on, 6) <= until.first THEN substr(f.ready_on, 1, 4) || '-02-03'
	WHEN substr(f.ready_on, 6) <= until.second THEN substr(f.ready_on, 1, 4) || '-05-19'
	WHEN substr(f.ready_on, 6) <= until.third THEN substr(f.ready_on, 1, 4) || '-09-02'
	WHEN substr(f.ready_on, 6) <= until.fourth THEN substr(f.ready_on, 1, 4) || '-11-07'
	ELSE (substr(f.ready_on, 1, 4) + 1) || '-02-03' END AS round_on
FROM until CROSS JOIN ready f
WHERE NOT EXISTS (SELECT 1 FROM badge b WHERE b.member = f.member AND CAST(b.years AS INTEGER) = f.years
	AND b.deleted_at IS NULL AND (b."on" IS NOT NULL OR b.decision_no IS NOT NULL))
