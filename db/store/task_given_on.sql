-- The day of the meeting that gave a task: :meeting, or that of the resolution :resolution.
SELECT g.held_on FROM meeting g
WHERE g.held_on IS NOT NULL AND g.id = coalesce((SELECT id FROM meeting WHERE uid = :meeting),
	(SELECT meeting FROM resolution WHERE uid = :resolution))
