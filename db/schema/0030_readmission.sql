-- How long after leaving the Party somebody may be admitted again. Never edited after release.

INSERT INTO setting (name, value, from_on, doc) VALUES ('readmission.months', '36', NULL, '[Q] Điều lệ Đảng');
