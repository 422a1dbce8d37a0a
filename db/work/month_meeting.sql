-- The meeting :meeting of a month, with its roll call; how many places of the minutes are still left to dots.
SELECT g.uid, g.state, g.planned_on, g.held_on, o.must, o.present, o.marked, o.unsure, g.minutes IS NOT NULL,
	(length(g.minutes) - length(replace(g.minutes, '…………', ''))) / 4
FROM meeting g CROSS JOIN roll o
WHERE g.id = :meeting AND o.meeting = :meeting
