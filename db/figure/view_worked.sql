-- The assignments that count for a year of a member: begun in it, or carried over with a review of that year,
-- of which an assignment has one at most.
CREATE TEMP VIEW IF NOT EXISTS worked AS
SELECT s.id AS assignment, s.member, CAST(substr(s.from_on, 1, 4) AS TEXT) AS year
FROM assignment s
WHERE s.deleted_at IS NULL
UNION ALL
SELECT s.id, s.member, CAST(v.year AS TEXT)
FROM assignment s JOIN assignment_review v ON v.assignment = s.id
WHERE s.deleted_at IS NULL AND v.deleted_at IS NULL AND CAST(v.year AS TEXT) > substr(s.from_on, 1, 4)
