-- The memberships of a cell that a stay elsewhere (TTDI) of the same member and cell may lie over, with their days:
-- those begun when it ended.
CREATE TEMP VIEW IF NOT EXISTS membership_over AS
SELECT s.id AS stay, c.from_on, c.last_on
FROM spell s JOIN spell c ON c.member = s.member AND c.cell = s.cell
	AND c.form IS NOT 'TTD' AND c.form IS NOT 'TTDI' AND s.last_on >= c.from_on
WHERE s.form = 'TTDI'
