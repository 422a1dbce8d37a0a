-- Within how many days a change of a member is entered in the national database, and how long before that it is told of.
INSERT INTO setting (name, value, from_on, to_on, doc) VALUES
	('database.due_days', '30', NULL, NULL, '[Q] dữ liệu được nhập trong 30 ngày'),
	('database.remind_days', '10', NULL, NULL, '[P]');
