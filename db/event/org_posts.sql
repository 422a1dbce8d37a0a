-- The posts in the organisation :org that are held on :day and on the day after, with who holds them and which.
SELECT h.uid, (SELECT uid FROM member WHERE id = h.member), b.title
FROM held h JOIN post b ON b.uid = h.uid
WHERE h.type = 'post' AND h.org = (SELECT id FROM org WHERE uid = :org)
	AND :day BETWEEN h.from_on AND h.last_on AND h.last_on > :day
ORDER BY h.uid
