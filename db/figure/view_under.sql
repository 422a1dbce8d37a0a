-- Which cells lay under an organisation, at whatever depth, from when to when; each lies under itself.
CREATE TEMP VIEW IF NOT EXISTS under AS
WITH RECURSIVE below(org, cell, from_on, last_on) AS (
	SELECT id, id, '', '9999-12-31' FROM org WHERE deleted_at IS NULL
	UNION
	SELECT t.parent, b.cell, max(b.from_on, t.from_on), min(b.last_on, t.last_on)
	FROM below b JOIN stands t ON t.org = b.org
	WHERE t.parent IS NOT NULL AND t.from_on <= b.last_on AND t.last_on >= b.from_on
)
SELECT org, cell, from_on, last_on FROM below
