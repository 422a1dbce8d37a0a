-- A task is due, or done, before the meeting that gave it, or that of the resolution it comes from.
WITH given(day) AS (
	SELECT g.held_on FROM meeting g
	WHERE g.id = coalesce((SELECT id FROM meeting WHERE uid = :meeting),
		(SELECT meeting FROM resolution WHERE uid = :resolution))
)
SELECT 'due_on', 'error', 'Hạn ' || strftime('%d/%m/%Y', :due_on) || ' ở trước ngày họp giao việc, '
	|| strftime('%d/%m/%Y', day) || '. Gõ lại hạn.'
FROM given WHERE :due_on < day
UNION ALL
SELECT 'done_on', 'error', 'Ngày xong ' || strftime('%d/%m/%Y', :done_on) || ' ở trước ngày họp giao việc, '
	|| strftime('%d/%m/%Y', day) || '. Gõ lại ngày xong.'
FROM given WHERE :done_on < day
