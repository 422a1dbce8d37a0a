-- Cells that are to have a schedule of their meetings by the day of this year, and have none in force on it or, when it is
-- over, on the day asked. Late for duty.year_late_days it is told no more (duty_pledge). A cell founded after it is not asked.
SELECT a.cell AS org, NULL AS member, 'schedule' AS type, NULL AS record, NULL AS field, substr(s.due, 1, 4) AS what, s.due
FROM (SELECT substr(:day, 1, 5) || rule('schedule.due', :day) AS due) s CROSS JOIN cell_alive a
WHERE s.due BETWEEN date(:day, '-' || rule('duty.year_late_days', :day) || ' days') AND :until
	AND s.due BETWEEN a.from_on AND a.last_on
	AND NOT EXISTS (SELECT 1 FROM meets m WHERE m.cell = a.cell AND max(s.due, :day) BETWEEN m.from_on AND m.last_on)
