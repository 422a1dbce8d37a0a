-- How many members are counted on :day, and how many of them are official.
SELECT count(DISTINCT c.member), count(DISTINCT o.member)
FROM counted c LEFT JOIN official o ON o.member = c.member AND :day BETWEEN o.from_on AND o.last_on
WHERE :day BETWEEN c.from_on AND c.last_on
