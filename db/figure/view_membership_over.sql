-- The memberships of a cell that a stay elsewhere (TTDI) of the same member and cell may lie over, with their days.
CREATE TEMP VIEW IF NOT EXISTS membership_over AS
SELECT member, cell, from_on, last_on
FROM placed
WHERE form IS NOT 'TTD' AND form IS NOT 'TTDI'
