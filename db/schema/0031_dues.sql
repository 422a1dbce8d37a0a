-- Dues (rules.md, "Dues"): which kind a member is of, the rates and numbers they are reckoned by. Never edited after
-- release.

ALTER TABLE "dues" ADD COLUMN "kind" TEXT CHECK (length("kind") BETWEEN 1 AND 80);

INSERT OR IGNORE INTO "dues_rate" (uid, origin, version, created_at, created_by, changed_at, changed_by, "kind", "percent", "amount",
	"base", "doc", "from_on", "to_on")
SELECT '01KAJ5VR0000GTAT0000000D' || printf('%02d', number), 1, 1, '2026-11-26T00:00:00+07:00', 'chibo',
	'2026-11-26T00:00:00+07:00', 'chibo', kind, percent, amount, base, 'QĐ 01-QĐ/TW', from_on, to_on
FROM (
	SELECT 1 AS number, 'BHXH' AS kind, 1.0 AS percent, NULL AS amount, 'Tiền lương đóng BHXH tháng liền trước' AS base, '2026-02-01' AS from_on, NULL AS to_on UNION ALL
	SELECT 2, 'OMTS', 1.0, NULL, 'Trợ cấp ốm đau, thai sản', '2026-02-01', NULL UNION ALL
	SELECT 3, 'HUU', 0.5, NULL, 'Lương hưu', '2026-02-01', NULL UNION ALL
	SELECT 4, 'KBH1', 0.3, NULL, 'Lương tối thiểu vùng', '2026-02-01', '2027-12-31' UNION ALL
	SELECT 5, 'KBH1', 0.5, NULL, 'Lương tối thiểu vùng', '2028-01-01', NULL UNION ALL
	SELECT 6, 'KBH2', 0.2, NULL, 'Lương tối thiểu vùng', '2026-02-01', '2027-12-31' UNION ALL
	SELECT 7, 'KBH2', 0.3, NULL, 'Lương tối thiểu vùng', '2028-01-01', NULL UNION ALL
	SELECT 8, 'HSSV', NULL, 5000, NULL, '2026-02-01', NULL);

-- Retiring ages in months: a quarter of a year later each year for men, a third for women, until 62 and 60.
INSERT INTO setting (name, value, from_on, to_on, doc) VALUES
	('dues.wage_1', '5310000', '2026-01-01', NULL, '[Q] NĐ 293/2025/NĐ-CP'),
	('dues.wage_2', '4730000', '2026-01-01', NULL, '[Q] NĐ 293/2025/NĐ-CP'),
	('dues.wage_3', '4140000', '2026-01-01', NULL, '[Q] NĐ 293/2025/NĐ-CP'),
	('dues.wage_4', '3700000', '2026-01-01', NULL, '[Q] NĐ 293/2025/NĐ-CP'),
	('dues.retire_men', '738', '2026-01-01', '2026-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_men', '741', '2027-01-01', '2027-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_men', '744', '2028-01-01', NULL, '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '684', '2026-01-01', '2026-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '688', '2027-01-01', '2027-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '692', '2028-01-01', '2028-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '696', '2029-01-01', '2029-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '700', '2030-01-01', '2030-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '704', '2031-01-01', '2031-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '708', '2032-01-01', '2032-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '712', '2033-01-01', '2033-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '716', '2034-01-01', '2034-12-31', '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.retire_women', '720', '2035-01-01', NULL, '[Q] NĐ 135/2020/NĐ-CP'),
	('dues.exempt_years', '50', '2026-02-01', NULL, '[Q] QĐ 01-QĐ/TW'),
	('dues.waiver_months', '12', '2026-02-01', NULL, '[Q] QĐ 01-QĐ/TW'),
	('dues.warn_months', '2', NULL, NULL, '[P]'),
	('dues.kept_percent', '', NULL, NULL, '[P] theo quy định của đảng ủy');
