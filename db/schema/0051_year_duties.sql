-- By when a year's pledges, assignments and schedules are to be there, and how long ahead and behind they are reminded of:
-- rules.md, "Assignments, pledges", and the list of duties, which names no document. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('pledge.due_on', '01-31', NULL, '[P]'),
	('assignment.due', '01-31', NULL, '[P]'),
	('assignment.newcomer_days', '30', NULL, '[P]'),
	('schedule.due', '01-15', NULL, '[P]'),
	('duty.year_ahead_days', '15', NULL, '[P]'),
	('duty.year_late_days', '59', NULL, '[P]'),
	('rating.remind_days', '30', NULL, '[P]');
