-- The stops of the months that are asked, of all cells or of :cell, in the order of enum month_stop; behind them the
-- dues of the same months. NULL: the cell did not exist.
SELECT o.uid, o.name, s.period, iif(s.alive, s.committee || s.invitation || s.meeting_held || s.roll || s.guests || s.minutes
	|| s.vote || s.resolution || s.task || s.score || d.dues || s.export, NULL)
FROM org o CROSS JOIN month_stop s CROSS JOIN dues_stop d
WHERE (:cell IS NULL OR o.uid = :cell) AND s.cell = o.id AND d.cell = o.id AND d.period = s.period
ORDER BY o.sort_key, o.id, s.period
