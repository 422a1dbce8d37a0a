-- Whether the member :member is an official one on :day: a row, or none.
SELECT 1 FROM official WHERE member = (SELECT id FROM member WHERE uid = :member) AND :day BETWEEN from_on AND last_on
