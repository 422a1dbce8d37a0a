-- The members counted in :org on :day by age and sex; whose year of birth or sex nobody knows, apart.
WITH person AS MATERIALIZED (
	SELECT m.sex, CAST(substr(:day, 1, 4) AS INTEGER) - CAST(substr(m.born_on, 1, 4) AS INTEGER)
			- (length(m.born_on) = 10 AND substr(m.born_on, 6) > substr(:day, 6)) AS age
	FROM counted c JOIN member m ON m.id = c.member
	WHERE c.cell = :org AND :day BETWEEN c.from_on AND c.last_on
), grouped AS (
	SELECT CASE WHEN age IS NULL THEN 6 WHEN age <= 30 THEN 1 WHEN age <= 40 THEN 2 WHEN age <= 50 THEN 3 WHEN age <= 60 THEN 4 ELSE 5 END AS part,
		ifnull(lower(shown('member', 'sex', sex)), 'chưa rõ') AS sex FROM person
)
SELECT CASE part WHEN 1 THEN 'Đến 30 tuổi' WHEN 2 THEN '31 đến 40' WHEN 3 THEN '41 đến 50' WHEN 4 THEN '51 đến 60' WHEN 5 THEN 'Trên 60'
		ELSE 'Chưa rõ tuổi' END || ', ' || sex, 100 * count(*) / (SELECT count(*) FROM person), count(*)
FROM grouped GROUP BY part, sex ORDER BY part, sex
