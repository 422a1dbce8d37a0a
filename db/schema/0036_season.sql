-- Numbers that the review season goes by (rules.md, "Review and rating"). Never edited after release.
INSERT INTO setting (name, value, from_on, to_on, doc) VALUES
	('review.plan_days', '30', NULL, NULL, '[P]'),
	('rating.streak_years', '5', NULL, NULL, '[Q] 2025');
