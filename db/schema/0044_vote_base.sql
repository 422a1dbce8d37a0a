-- Of whom a vote needs more than half, or two thirds (rules.md, "Dates, people, counts"): as the book reckoned so far. [Q] a
-- regulation, [P] the program's proposal. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('vote.half_base', 'CM', NULL, '[P]'),
	('vote.two_thirds_base', 'PD', NULL, '[Q] QĐ 294-QĐ/TW');
