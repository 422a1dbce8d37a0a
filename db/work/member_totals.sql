-- Members on :today of all cells, or of :cell: those of official spells (rules.md, "Đảng số"). What an
-- undated list says of somebody holds for a spell without an end.
SELECT count(*), ifnull(sum(official), 0), ifnull(sum(exempt), 0)
FROM (
	SELECT m.id,
		ifnull(m.official_on <= :today, ifnull(m.admitted_on, '') <= date(:today, '-24 months')) AS official,
		(s.to_on IS NULL AND m.listed_status IS 'MSH') OR EXISTS (SELECT 1 FROM exemption e WHERE e.member = m.id
			AND e.deleted_at IS NULL AND e.from_on <= :today
			AND (e.to_on IS NULL OR e.to_on >= :today)) AS exempt
	FROM spell s JOIN member m ON m.id = s.member
	WHERE m.deleted_at IS NULL AND s.form IS NOT 'TTD' AND :today BETWEEN s.from_on AND s.last_on
		AND (s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK'))
		AND (:cell IS NULL OR s.cell = (SELECT id FROM org WHERE uid = :cell))
	GROUP BY m.id
)
