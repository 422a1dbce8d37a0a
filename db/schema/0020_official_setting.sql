-- After how many months somebody without an official date counts as an official member (view_official).
-- Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES ('official.assumed_months', '24', NULL, '[P]');
