-- Whether the book of the cell :cell had begun before :day: a roll of it was called, or dues of an earlier month were
-- booked of somebody counted there. Yields a row, its name, then.
SELECT o.name FROM org o
WHERE o.uid = :cell AND (EXISTS (SELECT 1 FROM sitting g CROSS JOIN attendance a
		WHERE g.org = o.id AND g.day < :day AND a.meeting = g.meeting AND a.deleted_at IS NULL)
	OR (EXISTS (SELECT 1 FROM dues) -- a first list of many cells asks no member of them
		AND EXISTS (SELECT 1 FROM counted c CROSS JOIN dues d WHERE c.cell = o.id AND d.member = c.member
		AND d.month < substr(:day, 1, 7) AND d.month || '-01' BETWEEN min(c.from_on, c.called_from) AND c.last_on
		AND d.deleted_at IS NULL)))
