-- Shipped settings (rules.md). [Q] a regulation, [S] the source plans, [P] the program's proposal.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('admission.min_age', '18', NULL, '[Q] Điều lệ Đảng'),
	('probation.months', '12', NULL, '[Q] Điều lệ Đảng'),
	('meeting.minutes_regular', '90', NULL, '[Q] Hướng dẫn 10/2025'),
	('meeting.minutes_thematic', '120', NULL, '[Q] Hướng dẫn 10/2025'),
	('attendance.with_reason_counts', '1', NULL, '[P] vắng có lý do vẫn ở mẫu số'),
	('attendance.warn_without_reason', '1', NULL, '[P]'),
	('review.season_from', '11-01', NULL, '[Q] Quy định 2025'),
	('review.season_to', '12-31', NULL, '[Q] Quy định 2025'),
	('review.statement_due', '11-30', NULL, '[P]'),
	('remedy.plan_days', '30', NULL, '[P]'),
	('pledge.due', '01-31', NULL, '[P]');
