-- Members of the organisation :cell today. Somebody whom an undated list calls dead or gone is not one,
-- but belongs to its gaps (:gone).
SELECT s.member FROM membership s JOIN member m ON m.id = s.member
WHERE s.cell = :cell AND s.deleted_at IS NULL
	AND s.from_on <= :today AND (s.to_on >= :today OR (s.to_on IS NULL AND s.left_by IS NULL
		AND (:gone = 1 OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK'))))
