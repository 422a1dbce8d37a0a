-- Where the member :member is counted on :day: the membership, the cell, the day it began, why it is said to
-- end and when. A stay elsewhere (TTDI) may lie over the membership itself, which comes first then. Who was
-- there when the book was begun was there before (called_from of the view).
SELECT b.uid, (SELECT uid FROM org WHERE id = s.cell), s.from_on, b.left_by, s.to_on
FROM spell s JOIN membership b ON b.id = s.id
WHERE s.member = (SELECT id FROM member WHERE uid = :member) AND s.form IS NOT 'TTD'
	AND :day BETWEEN s.called_from AND s.last_on
ORDER BY s.form = 'TTDI'
LIMIT 1
