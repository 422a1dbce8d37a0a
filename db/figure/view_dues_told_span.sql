-- Who owes dues in which month, where, and of which kind he is: as booked for the month; else as the last month
-- before that says it, but without insurance his age decides; else what his group, his work and his age say
-- (of that month: member_status). Who is exempt from meeting life owes dues all the same. Months that were paid
-- for elsewhere before he came (view_dues_before) are not owed here. Who is counted from the beginning of
-- the book (LS) was there before it. Beside it what is booked of the month (booked_...), and what of it is paid by the day
-- asked; here, so that who only wants what is open need not ask what everybody is.
CREATE TEMP VIEW IF NOT EXISTS dues_told_span AS
SELECT t.member, t.cell, t.month, t.first_on, t.next_on, t.this_year, t.entered, t.dues, t.booked_kind, t.uid, t.booked_base, t.booked_due, t.arrears,
	t.paid_on,
	iif(t.by_then, ifnull(t.booked_paid, 0), 0) AS paid, iif(t.by_then, ifnull(t.arrears, 0), 0) AS late,
	iif(t.by_then, ifnull(t.booked_paid, 0) + ifnull(t.arrears, 0), 0) AS taken,
	CASE WHEN t.booked_kind IS NOT NULL THEN t.booked_kind
	ELSE (SELECT CASE WHEN q.kind NOT IN ('KBH1', 'KBH2') THEN q.kind
		WHEN rule('dues.retire_men', t.first_on) IS NOT NULL AND t.first_on >= t.retires_on THEN 'KBH2'
		ELSE 'KBH1' END
		FROM (SELECT coalesce(t.kind_before, t.kind_by_work) AS kind) q) -- asked once
	END AS kind
FROM (
	SELECT m.id AS member, c.cell, n.month, n.first_on, n.next_on, n.this_year, n.entered, d.id AS dues, d.kind AS booked_kind,
		d.uid, d.base AS booked_base, d.due AS booked_due, d.arrears, d.paid_on,
		coalesce(d.paid_on, n.first_on) <= asked('day') AS by_then, d.paid AS booked_paid,
		(SELECT b.kind FROM dues b WHERE b.member = m.id AND ifnull(b.month, '') < +n.month
			AND b.kind IS NOT NULL AND b.deleted_at IS NULL ORDER BY ifnull(b.month, '') DESC LIMIT 1) AS kind_before,
		(SELECT CASE WHEN coalesce(s.work_group, m.work_group) = 'HSSV' THEN 'HSSV'
			WHEN coalesce(s.work_group, m.work_group) = 'HT' THEN 'HUU'
			WHEN coalesce(s.working, m.working, 0) OR coalesce(s.work_group, m.work_group) IN ('CB', 'CC', 'VC', 'CSL', 'CN') THEN 'BHXH' END
			FROM (SELECT 1) LEFT JOIN member_status s ON s.member = m.id AND s.deleted_at IS NULL
				AND n.first_on BETWEEN s.from_on AND coalesce(s.to_on, '9999-12-31')) AS kind_by_work,
		add_months(substr(m.born_on || iif(length(m.born_on) = 4, '-12-31', '-28'), 1, 10),
			rule(iif(m.sex = 'Nữ', 'dues.retire_women', 'dues.retire_men'), n.first_on)) AS retires_on
	FROM counted c CROSS JOIN member m
	LEFT JOIN dues_before f ON f.spell = c.spell
	CROSS JOIN dues_span n
	LEFT JOIN dues d ON d.member = m.id AND ifnull(d.month, '') = +n.month AND d.deleted_at IS NULL
	WHERE m.id = c.member AND n.first_on <= c.last_on AND (n.first_on >= c.from_on OR n.first_on >= c.called_from)
		AND n.month > ifnull(f.paid_to, '')
) t
