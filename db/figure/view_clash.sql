-- Schedules by which somebody has two meetings on one day (formulas.md, K37), from when to when; other: the cell that meets
-- then too.
CREATE TEMP VIEW IF NOT EXISTS clash AS
SELECT s.schedule, s.cell, x.cell AS other, mine.member,
	max(s.from_on, x.from_on, mine.from_on, theirs.from_on) AS from_on,
	min(s.last_on, x.last_on, mine.last_on, theirs.last_on) AS last_on
FROM meets s JOIN attends mine ON mine.cell = s.cell
	JOIN attends theirs ON theirs.member = mine.member AND (mine.supervises OR theirs.supervises)
	JOIN meets x ON x.cell = theirs.cell AND x.day = s.day AND x.cell <> s.cell
