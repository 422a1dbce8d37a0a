-- The posts that the member :member holds in the organisation :org on :day and on the day after.
SELECT b.uid
FROM in_office p JOIN post b ON b.id = p.post
WHERE p.member = (SELECT id FROM member WHERE uid = :member) AND p.org = (SELECT id FROM org WHERE uid = :org)
	AND :day BETWEEN p.from_on AND p.last_on AND p.last_on > :day
ORDER BY p.post
