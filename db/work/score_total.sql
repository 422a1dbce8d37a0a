-- All points of a meeting, and its level.
SELECT points, level FROM score WHERE meeting = :meeting
