-- Members of the organisation :cell today. Somebody whom an undated list calls dead or gone is not one,
-- but belongs to its gaps (:gone).
SELECT s.member FROM spell s JOIN member m ON m.id = s.member
WHERE s.cell = :cell AND :today BETWEEN s.from_on AND s.last_on
	AND (:gone = 1 OR s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK'))
