-- Members on :today of all cells, or of :cell: those of official spells (rules.md, "Đảng số"). A spell
-- counts from its first to its last day, whatever ended it; what an undated list says of somebody holds
-- for a spell that is still open.
SELECT count(*), ifnull(sum(official), 0), ifnull(sum(exempt), 0)
FROM (
	SELECT m.id,
		ifnull(m.official_on <= :today, ifnull(m.admitted_on, '') <= date(:today, '-24 months')) AS official,
		(s.to_on IS NULL AND m.listed_status IS 'MSH') OR EXISTS (SELECT 1 FROM exemption e WHERE e.member = m.id
			AND e.deleted_at IS NULL AND e.from_on <= :today
			AND (e.to_on IS NULL OR e.to_on >= :today)) AS exempt
	FROM membership s JOIN member m ON m.id = s.member
	WHERE s.deleted_at IS NULL AND m.deleted_at IS NULL AND s.form IS NOT 'TTD'
		AND s.from_on <= :today AND (s.to_on >= :today OR (s.to_on IS NULL AND s.left_by IS NULL
			AND ifnull(m.listed_status, '') NOT IN ('TTR', 'RK')))
		AND (:cell IS NULL OR s.cell = (SELECT id FROM org WHERE uid = :cell))
	GROUP BY m.id
)
