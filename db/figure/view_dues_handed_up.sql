-- The dues of a cell in a month and what it handed up of them: what it keeps and owes as booked (dues_remittance),
-- else by the share that is set; what it paid up by the day asked, NULL where nothing of it is booked.
CREATE TEMP VIEW IF NOT EXISTS dues_handed_up AS
SELECT s.cell, s.month, s.members, s.have_paid, s.taken, coalesce(r.kept, s.kept) AS kept, coalesce(r.due_up, s.up) AS up,
	iif(coalesce(r.paid_up_on, s.month || '-01') <= asked.day, r.paid_up, NULL) AS paid_up, r.paid_up_on, r.receiver
FROM asked CROSS JOIN dues_taken s
LEFT JOIN dues_remittance r ON r.org = s.cell AND r.month = s.month AND r.deleted_at IS NULL
