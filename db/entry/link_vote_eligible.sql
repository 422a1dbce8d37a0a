-- Of how many a vote needs more than half, or two thirds: view_vote_base. Nothing follows of a meeting at which nobody was
-- called.
SELECT 'eligible', nullif(sum(iif(:threshold = '2/3', in_thirds, in_half)), 0)
FROM vote_base
WHERE meeting = (SELECT id FROM meeting WHERE uid = :meeting)
HAVING count(mark) > 0
