-- Of whom a vote of a cell on a day is reckoned: the roll of the meeting that it held that day (view_vote_base), of several
-- the first one at which somebody was called.
CREATE TEMP VIEW IF NOT EXISTS vote_day AS
SELECT s.org AS cell, s.day, b.member, b.in_half, b.in_thirds
FROM sitting s CROSS JOIN vote_base b
WHERE b.meeting = s.meeting AND s.meeting = (SELECT min(g.meeting) FROM sitting g CROSS JOIN attendance a
	WHERE g.org = s.org AND g.day = s.day AND g.calls IS NULL AND a.meeting = g.meeting AND a.deleted_at IS NULL)
