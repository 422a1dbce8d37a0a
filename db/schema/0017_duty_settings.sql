-- What the list of work due goes by (rules.md: every number is a dated setting). Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('duty.ahead_days', '31', NULL, '[P]'),
	('duty.soon_days', '7', NULL, '[P]'),
	('duty.late_days', '365', NULL, '[P]'),
	('meeting.minutes_days', '2', NULL, '[Q] Hướng dẫn 10/2025'),
	('meeting.reminded_days', '92', NULL, '[P]'),
	('exemption.remind_days', '30', NULL, '[S]'),
	('exemption.late_days', '30', NULL, '[P]'),
	('missing.due_days', '30', NULL, '[P]');
