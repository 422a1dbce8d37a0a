-- The first membership of the member :member that begins after :day, but :membership itself: its cell and day.
SELECT o.name, s.from_on
FROM spell s JOIN membership b ON b.id = s.id JOIN org o ON o.id = s.cell
WHERE s.member = (SELECT id FROM member WHERE uid = :member) AND b.uid <> :membership AND s.from_on > :day
ORDER BY s.from_on
LIMIT 1
