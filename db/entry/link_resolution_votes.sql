-- A resolution is voted on by the official members who are present.
SELECT 'vote_total', nullif(sum(e.member_as = 'C' AND e.mark = 'C'), 0)
FROM expected e
WHERE e.meeting = (SELECT id FROM meeting WHERE uid = :meeting)
HAVING count(e.mark) > 0
