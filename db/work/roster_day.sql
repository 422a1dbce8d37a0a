-- The day of the roll of :meeting, and whether it calls the whole cell.
SELECT day, calls IS NULL FROM sitting WHERE meeting = (SELECT id FROM meeting WHERE uid = :meeting)
