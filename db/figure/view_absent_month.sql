-- The months of a year in which a member was absent without reason from a meeting, and present at none of those that he was
-- called to (view_attended): what the evidence about him counts.
CREATE TEMP VIEW IF NOT EXISTS absent_month AS
SELECT t.member, t.year, g.period
FROM attended t JOIN meeting g ON g.id = t.meeting
GROUP BY t.member, t.year, g.period
HAVING sum(t.mark = 'K') > 0 AND sum(ifnull(t.mark, '') = 'C') = 0
