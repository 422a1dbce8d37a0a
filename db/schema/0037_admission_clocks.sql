-- The clocks of the way into the Party and of moves (rules.md, "Admission, transfer, exemption, leaving"). [Q] a
-- regulation, [P] the program's proposal. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('admission.helped_months', '12', NULL, '[P]'),
	('admission.file_months', '12', NULL, '[Q] QĐ 294-QĐ/TW'),
	('admission.send_days', '5', NULL, '[Q] QĐ 294-QĐ/TW'),
	('admission.ceremony_days', '30', NULL, '[Q] QĐ 294-QĐ/TW'),
	('probation.consider_days', '30', NULL, '[Q] QĐ 294-QĐ/TW'),
	('transfer.start_days', '60', NULL, '[Q] QĐ 294-QĐ/TW'),
	('transfer.papers_days', '30', NULL, '[Q] QĐ 294-QĐ/TW');
