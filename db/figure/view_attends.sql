-- The cells in which somebody of the committee sits: those he attends, and the one he is counted in. He cannot be
-- in two of them on one day (formulas.md, K37), if one is one that he attends.
CREATE TEMP VIEW IF NOT EXISTS attends AS
SELECT member, cell, 1 AS supervises, from_on, last_on FROM supervises WHERE member IS NOT NULL
UNION ALL
SELECT member, cell, 0, from_on, last_on FROM counted WHERE member IN (SELECT member FROM supervises)
