-- Members of the organisation :cell on the day that is asked, temporary guests among them. Somebody whom an
-- undated list calls dead or gone is not one, but belongs to its gaps (:gone).
SELECT s.member FROM spell s
WHERE s.cell = :cell AND asked('day') BETWEEN s.from_on AND s.last_on
	AND (:gone = 1 OR s.called_to = s.last_on)
