-- Which member a candidate became: him of that name or birthday who was admitted in that cell that day.
CREATE TEMP VIEW IF NOT EXISTS admitted_as AS
SELECT c.id AS candidate, m.id AS member
FROM candidate c JOIN spell s ON s.cell = c.cell AND s.from_on = c.stage_on AND s.joined_by = 'KN'
JOIN member m ON m.id = s.member
WHERE c.stage = 'DKN' AND c.deleted_at IS NULL AND m.deleted_at IS NULL
	AND (m.full_name = c.full_name OR m.born_on = c.born_on)
