-- A resolution needs more than half of the same as a vote (view_vote_base).
SELECT 'vote_total', nullif(sum(in_half), 0)
FROM vote_base
WHERE meeting = (SELECT id FROM meeting WHERE uid = :meeting)
HAVING count(mark) > 0
