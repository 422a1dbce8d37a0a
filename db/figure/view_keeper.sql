-- The organisation that keeps the book: what setup chose last; where nothing was chosen, the first that stands under none.
CREATE TEMP VIEW IF NOT EXISTS keeper AS
SELECT coalesce((SELECT o.id FROM setting s JOIN org o ON o.uid = s.value WHERE s.name = 'office' ORDER BY s.from_on DESC LIMIT 1),
	(SELECT min(id) FROM org WHERE parent IS NULL AND deleted_at IS NULL)) AS org
