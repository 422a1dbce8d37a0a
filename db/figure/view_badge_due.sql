-- Whose party age fills one of the marks of a badge in the rounds of the asked year, and has it not. Party age
-- counts from the decision of admission (rules.md), without it from the admission. A round takes those who fill it
-- up to the end of its month; what is filled in December is of the first round of the next year.
CREATE TEMP VIEW IF NOT EXISTS badge_due AS
WITH marks(years) AS (VALUES (30), (40), (45), (50), (55), (60), (65), (70), (75), (80), (85), (90)),
full AS (
	SELECT m.id AS member, coalesce(m.admission_decided_on, m.admitted_on) AS counted_from, k.years,
		add_months(coalesce(m.admission_decided_on, m.admitted_on), k.years * 12) AS full_on
	FROM member m CROSS JOIN marks k WHERE m.deleted_at IS NULL
)
SELECT f.member, f.counted_from, f.years, f.full_on,
	CASE WHEN substr(f.full_on, 6, 2) IN ('12', '01', '02') THEN '03-02'
	WHEN substr(f.full_on, 6, 2) <= '05' THEN '05-19' WHEN substr(f.full_on, 6, 2) <= '09' THEN '09-02'
	ELSE '11-07' END AS round
FROM asked CROSS JOIN full f
WHERE f.full_on BETWEEN date(asked.day, 'start of year', '-1 month') AND date(asked.day, 'start of year', '+11 months', '-1 day')
	AND NOT EXISTS (SELECT 1 FROM badge b WHERE b.member = f.member AND CAST(b.years AS INTEGER) = f.years
		AND b.deleted_at IS NULL AND (b."on" IS NOT NULL OR b.decision_no IS NOT NULL))
