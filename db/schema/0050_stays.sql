-- How long somebody may stay elsewhere for a time: rules.md, "Admission, transfer", which names no document. [Q] a
-- regulation. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('stay.least_months', '3', NULL, '[Q]'),
	('stay.most_months', '12', NULL, '[Q]'),
	('stay.study_months', '24', NULL, '[Q]');
