-- Whether the member :member holds something of the type :type on :day: a row, or none.
SELECT 1 FROM held
WHERE member = (SELECT id FROM member WHERE uid = :member) AND type = :type AND :day BETWEEN from_on AND last_on
