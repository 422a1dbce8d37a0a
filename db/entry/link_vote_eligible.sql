-- Who may vote (rules.md, "Dates, people, counts"): of the official members those who were present; where two thirds are
-- asked, all who had to come. Nothing follows of a meeting at which nobody was called.
SELECT 'eligible', nullif(iif(:threshold = '2/3', sum(e.member_as = 'C' AND e.apart IS NULL), sum(e.member_as = 'C' AND e.mark = 'C')), 0)
FROM expected e
WHERE e.meeting = (SELECT id FROM meeting WHERE uid = :meeting)
HAVING count(e.mark) > 0
