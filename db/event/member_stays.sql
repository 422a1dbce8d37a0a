-- The stays of the member :member elsewhere or as a guest on :day and on the day after, but :membership itself.
SELECT b.uid
FROM spell s JOIN membership b ON b.id = s.id
WHERE s.member = (SELECT id FROM member WHERE uid = :member) AND b.uid <> :membership AND s.form IN ('TTD', 'TTDI')
	AND :day BETWEEN s.from_on AND s.last_on AND s.last_on > :day
ORDER BY b.uid
