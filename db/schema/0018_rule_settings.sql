-- Numbers that the rules of db/rule and src/records go by (rules.md: every number is a dated setting). [Q] a
-- regulation, [S] the source plans, [P] the program's proposal. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('meeting.papers_days', '1', NULL, '[Q] Hướng dẫn 10/2025'),
	('meeting.papers_days_committee', '3', NULL, '[S]'),
	('rating.points_excellent', '90', NULL, '[Q] Quy định 2025'),
	('rating.points_good', '70', NULL, '[Q] Quy định 2025'),
	('rating.points_done', '50', NULL, '[Q] Quy định 2025'),
	('rating.top_percent', '20', NULL, '[Q] Quy định 2025'),
	('rating.top_base', 'T', NULL, '[Q] Quy định 2025'),
	('rating.least_months', '6', NULL, '[P]'),
	('cell_committee.official', '9', NULL, '[Q] Điều lệ Đảng'),
	('cell_committee.most', '7', NULL, '[Q] Điều lệ Đảng');

-- A number is looked for among all resolutions that have it.
CREATE INDEX resolution_number ON resolution(number);
