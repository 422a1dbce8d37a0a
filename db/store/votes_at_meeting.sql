-- Official members who were present at the meeting :meeting. No row when nobody was called.
SELECT sum(a.status = 'C' AND ifnull(a.guest, 0) = 0
	AND ifnull(m.official_on <= g.held_on, ifnull(m.admitted_on, '') <= date(g.held_on, '-24 months')))
FROM meeting g JOIN attendance a ON a.meeting = g.id JOIN member m ON m.id = a.member
WHERE g.uid = :meeting AND g.held_on IS NOT NULL AND a.deleted_at IS NULL
HAVING count(*) > 0
