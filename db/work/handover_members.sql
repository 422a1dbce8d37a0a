-- How many members are counted on :day, and how many of them are official.
SELECT count(DISTINCT c.member), count(DISTINCT iif(:day >= o.from_on, c.member, NULL))
FROM counted c LEFT JOIN official o ON o.member = c.member
WHERE :day BETWEEN c.from_on AND c.last_on
