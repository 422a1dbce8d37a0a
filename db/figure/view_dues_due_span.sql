-- What is due of a member for a month, and by which rule; what of it is paid on the day asked.
--
-- rate, percent, amount: the dues_rate in force that month (of two, the later one). base: as booked for the month;
-- without insurance the least wage of the region (that of the cell, else of what it was under); else as last booked
-- for that kind. waived: percent by the waivers in force, the highest; why: T so many years of party age, M exempt,
-- G reduced, NULL: neither. covered: CD late, DT in advance. by_rule: the sum, NULL where the rate or the base is
-- not known. due: as booked, else by rule. open: of it something is not paid, and no leave to pay late covers it.
-- late: what was paid with it for months before, by the day asked.
--
-- A subquery of one row, (SELECT k.kind AS kind) q, is there so that what it says is reckoned once; and nothing of the rule is
-- reckoned where a sum is booked.
CREATE TEMP VIEW IF NOT EXISTS dues_due_span AS
SELECT r.*, coalesce(r.booked_due, r.by_rule) AS due,
	(SELECT iif(q.due IS NULL, r.paid = 0 AND r.rate IS NOT NULL, q.due > r.paid)
		FROM (SELECT coalesce(r.booked_due, r.by_rule) AS due) q) AND r.covered IS NULL AS open
FROM (
	SELECT w.*,
		CASE WHEN w.waived = 100 THEN 0
		ELSE (SELECT CASE WHEN e.amount IS NOT NULL THEN (e.amount * (100 - q.waived) + 50) / 100
			ELSE (w.base * CAST(round(e.percent * 100) AS INTEGER) * (100 - q.waived) + 500000) / 1000000 END
			FROM (SELECT w.waived AS waived, w.rate AS rate) q LEFT JOIN dues_rate e ON e.id = q.rate)
		END AS by_rule
	FROM (
		SELECT k.*, (SELECT e.percent FROM dues_rate e WHERE e.id = k.rate) AS percent,
			(SELECT e.amount FROM dues_rate e WHERE e.id = k.rate) AS amount,
			CASE WHEN k.booked_base IS NOT NULL THEN k.booked_base
			ELSE (SELECT CASE WHEN q.kind IN ('KBH1', 'KBH2') THEN CASE k.region
				WHEN 'I' THEN CAST(rule('dues.wage_1', k.first_on) AS INTEGER)
				WHEN 'II' THEN CAST(rule('dues.wage_2', k.first_on) AS INTEGER)
				WHEN 'III' THEN CAST(rule('dues.wage_3', k.first_on) AS INTEGER)
				WHEN 'IV' THEN CAST(rule('dues.wage_4', k.first_on) AS INTEGER) END
			ELSE (SELECT b.base FROM dues b WHERE b.member = k.member AND ifnull(b.month, '') < +k.month
				AND b.base IS NOT NULL AND ifnull(b.kind, q.kind) = q.kind AND b.deleted_at IS NULL
				ORDER BY ifnull(b.month, '') DESC LIMIT 1) END
			FROM (SELECT k.kind AS kind) q)
			END AS base,
			CASE WHEN k.aged OR k.spared THEN 100 ELSE k.reduced END AS waived,
			CASE WHEN k.aged THEN 'T' WHEN k.spared THEN 'M' WHEN k.reduced > 0 THEN 'G' END AS why
		FROM (
			SELECT t.*, asked('day') AS day,
				(SELECT e.id FROM (SELECT t.kind AS kind) q CROSS JOIN dues_rate e WHERE e.kind = q.kind AND e.deleted_at IS NULL
					AND t.first_on BETWEEN e.from_on AND coalesce(e.to_on, '9999-12-31')
					ORDER BY e.from_on DESC, e.id DESC LIMIT 1) AS rate,
				coalesce((SELECT s.wage_region FROM org_status s WHERE s.org = t.cell AND s.deleted_at IS NULL
					AND t.first_on BETWEEN s.from_on AND coalesce(s.to_on, '9999-12-31')),
				(SELECT s.wage_region FROM org_status s WHERE s.deleted_at IS NULL
					AND s.org = (SELECT b.parent FROM stands b WHERE b.org = t.cell AND t.first_on BETWEEN b.from_on AND b.last_on)
					AND t.first_on BETWEEN s.from_on AND coalesce(s.to_on, '9999-12-31'))) AS region,
				rule('dues.exempt_years', t.first_on) IS NOT NULL AND t.first_on >= add_months((SELECT coalesce(admission_decided_on, admitted_on) FROM member
					WHERE id = t.member), 12 * rule('dues.exempt_years', t.first_on)) IS 1 AS aged,
				EXISTS (SELECT 1 FROM dues_waiver v WHERE v.member = t.member AND v.kind = 'M'
					AND v.deleted_at IS NULL
					AND t.first_on BETWEEN v.from_on AND coalesce(v.to_on, '9999-12-31')) AS spared,
				(SELECT ifnull(max(v.percent), 0) FROM dues_waiver v WHERE v.member = t.member AND v.kind = 'G'
					AND v.deleted_at IS NULL
					AND t.first_on BETWEEN v.from_on AND coalesce(v.to_on, '9999-12-31')) AS reduced,
				(SELECT max(v.kind) FROM dues_waiver v WHERE v.member = t.member AND v.kind IN ('CD', 'DT')
					AND v.deleted_at IS NULL
					AND t.first_on BETWEEN v.from_on AND coalesce(v.to_on, '9999-12-31')) AS covered
			FROM dues_told_span t
		) k
	) w
) r
