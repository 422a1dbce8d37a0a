-- What the member :member holds on :day and on the day after: everything, or only of the type :type, or in the
-- organisation :org.
SELECT h.type, h.uid
FROM held h
WHERE h.member = (SELECT id FROM member WHERE uid = :member) AND h.type = ifnull(:type, h.type)
	AND (:org IS NULL OR h.org = (SELECT id FROM org WHERE uid = :org))
	AND :day BETWEEN h.from_on AND h.last_on AND h.last_on > :day
ORDER BY h.type, h.uid
