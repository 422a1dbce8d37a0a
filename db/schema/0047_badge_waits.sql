-- How long somebody who was disciplined waits for a badge, by what it was: rules.md, which names no document. [P] the
-- program's proposal. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES
	('badge.wait_reprimand', '6', NULL, '[P]'),
	('badge.wait_warning', '9', NULL, '[P]'),
	('badge.wait_removal', '12', NULL, '[P]');
