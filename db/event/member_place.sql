-- The official membership of the member :member on :day: its uid, the cell's, and how he is there. One row at
-- most.
SELECT b.uid, (SELECT uid FROM org WHERE id = s.cell), s.residency
FROM spell s JOIN membership b ON b.id = s.id
WHERE s.member = (SELECT id FROM member WHERE uid = :member) AND s.form = 'CT'
	AND :day BETWEEN s.from_on AND s.last_on
