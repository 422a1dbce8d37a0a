-- Members on :today of all cells, or of :cell: those of official spells (rules.md, "Đảng số").
SELECT count(*), ifnull(sum(official), 0), ifnull(sum(exempt), 0)
FROM (
	SELECT m.id,
		ifnull(m.official_on <= :today, ifnull(m.admitted_on, '') <= date(:today, '-24 months')) AS official,
		ifnull(m.listed_status, '') = 'MSH' OR EXISTS (SELECT 1 FROM exemption e WHERE e.member = m.id
			AND e.deleted_at IS NULL AND e.from_on <= :today
			AND (e.to_on IS NULL OR e.to_on >= :today)) AS exempt
	FROM membership s JOIN member m ON m.id = s.member
	WHERE s.deleted_at IS NULL AND m.deleted_at IS NULL AND s.form IS NOT 'TTD' AND s.left_by IS NULL
		AND s.from_on <= :today AND (s.to_on IS NULL OR s.to_on >= :today)
		AND ifnull(m.listed_status, '') NOT IN ('TTR', 'RK')
		AND (:cell IS NULL OR s.cell = (SELECT id FROM org WHERE uid = :cell))
	GROUP BY m.id
)
