-- Members of the organisation :cell on the day that is asked, temporary guests among them. Somebody whom an
-- undated list calls dead or gone is not one, but belongs to its gaps (:gone 1). What is still to be done about
-- one who has left is to be done where he was last (:gone 2).
SELECT s.member FROM spell s
WHERE s.cell = :cell AND (asked('day') BETWEEN s.from_on AND s.last_on AND (:gone > 0 OR s.called_to = s.last_on)
	OR :gone = 2 AND s.last_on < asked('day') AND NOT EXISTS
		(SELECT 1 FROM spell n WHERE n.member = s.member AND n.from_on > s.from_on))
