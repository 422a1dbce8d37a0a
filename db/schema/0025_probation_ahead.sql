-- The end of probation is got ready for three months ahead: its papers take that long. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES ('probation.remind_days', '90', NULL, '[Q]');
