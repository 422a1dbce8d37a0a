-- The stops of the month that is asked (month_matrix_load), :period, of every cell that exists some day of its year, in
-- the order of enum month_stop. NULL: the cell did not exist then.
WITH d AS MATERIALIZED (SELECT cell, dues FROM dues_stop WHERE period = :period)
SELECT o.uid, o.name, iif(s.alive, s.committee || s.invitation || s.meeting_held || s.roll || s.guests || s.minutes
	|| s.vote || s.resolution || s.task || s.score || d.dues || s.export, NULL)
FROM cell_alive c CROSS JOIN org o CROSS JOIN month_stop s CROSS JOIN d
WHERE substr(:period, 1, 4) BETWEEN substr(c.from_on, 1, 4) AND substr(c.last_on, 1, 4)
	AND o.id = c.cell AND s.cell = c.cell AND s.period = :period AND d.cell = c.cell
ORDER BY o.sort_key, o.id
