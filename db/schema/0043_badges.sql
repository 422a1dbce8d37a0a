-- When a round of badges takes whom, how long before it those it takes are proposed, and how long ahead that is reminded
-- of. [Q] a regulation, [P] the program's proposal. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('badge.until_1', '02-29', NULL, '[Q] HD 21-HD/BTCTU Hà Nội 8/2025'),
	('badge.until_2', '05-31', NULL, '[Q] HD 21-HD/BTCTU Hà Nội 8/2025'),
	('badge.until_3', '09-30', NULL, '[Q] HD 21-HD/BTCTU Hà Nội 8/2025'),
	('badge.until_4', '11-30', NULL, '[Q] HD 21-HD/BTCTU Hà Nội 8/2025'),
	('badge.list_days', '60', NULL, '[P]'),
	('badge.remind_days', '60', NULL, '[P]');
