-- Which cells lie under an organisation, at whatever depth; each lies under itself.
CREATE TEMP VIEW IF NOT EXISTS under AS
WITH RECURSIVE below(org, cell) AS (
	SELECT id, id FROM org WHERE deleted_at IS NULL
	UNION
	SELECT o.parent, b.cell FROM below b JOIN org o ON o.id = b.org WHERE o.parent IS NOT NULL
)
SELECT org, cell FROM below
