-- The members about whom evidence is asked for: :uid, else whoever of :cell (every cell) on :day lacks dues of as many months
-- as one is warned of, or was absent without reason in as many, in the year from :from (view_absent_month).
SELECT m.uid, o.uid, NULL
FROM counted c CROSS JOIN member m ON m.id = c.member JOIN org o ON o.id = c.cell
WHERE :day BETWEEN c.from_on AND c.last_on AND (:cell IS NULL OR o.uid = :cell) AND CASE WHEN :uid IS NOT NULL THEN m.uid = :uid
	ELSE m.id IN (SELECT member FROM dues_missing WHERE this_year GROUP BY member HAVING count(*) >= CAST(rule('dues.warn_months', :day) AS INTEGER))
		OR (SELECT count(*) FROM absent_month a WHERE a.member = m.id AND a.year = substr(:from, 1, 4))
			>= CAST(rule('dues.warn_months', :day) AS INTEGER) END
ORDER BY o.code, o.id, m.sort_key, m.id
