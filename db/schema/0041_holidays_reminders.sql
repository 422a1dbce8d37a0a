-- Public holidays of a fixed day, and how long ahead the list of badges of a round is to be ready. [Q] a regulation, [P]
-- the program's proposal. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('holiday.new_year', '01-01', NULL, '[Q] Bộ luật Lao động 2019, Điều 112'),
	('holiday.victory', '04-30', NULL, '[Q] Bộ luật Lao động 2019, Điều 112'),
	('holiday.labour', '05-01', NULL, '[Q] Bộ luật Lao động 2019, Điều 112'),
	('holiday.national', '09-02', NULL, '[Q] Bộ luật Lao động 2019, Điều 112');
