-- Official members on :day of the cell :org, or of the cell where the member :member was on that day. No row
-- when it is not known which cell that is, or when it is not a cell. Spells entered when the book was begun
-- (LS) count for earlier days too, as in a roll call.
SELECT count(DISTINCT m.id)
FROM org o JOIN spell s ON s.cell = o.id JOIN member m ON m.id = s.member
WHERE o.kind = 'CB' AND o.id = coalesce((SELECT id FROM org WHERE uid = :org),
		(SELECT b.cell FROM spell b WHERE b.member = (SELECT id FROM member WHERE uid = :member)
			AND b.form IS NOT 'TTD' AND b.last_on >= :day AND (b.from_on <= :day OR b.joined_by = 'LS')
			ORDER BY b.from_on DESC LIMIT 1))
	AND s.form IS NOT 'TTD' AND s.last_on >= :day AND (s.from_on <= :day OR s.joined_by = 'LS')
	AND (s.to_on IS NOT NULL OR ifnull(m.listed_status, '') NOT IN ('TTR', 'RK')) AND m.deleted_at IS NULL
	AND ifnull(m.official_on <= :day, ifnull(m.admitted_on, '') <= date(:day, '-24 months'))
HAVING count(*) > 0
