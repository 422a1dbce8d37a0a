-- The official membership of the member :member on :day: its uid, the cell's, and the day it began. One row at
-- most. Who was there when the book was begun was there before (called_from of the view).
SELECT b.uid, (SELECT uid FROM org WHERE id = s.cell), s.from_on
FROM spell s JOIN membership b ON b.id = s.id
WHERE s.member = (SELECT id FROM member WHERE uid = :member) AND s.form = 'CT'
	AND :day BETWEEN s.called_from AND s.last_on
