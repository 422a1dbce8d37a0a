-- Two regular meetings in one month count one (rules.md, "Meetings"). What was put off is none.
SELECT 'period', 'warning', 'Kỳ ' || substr(:period, 6, 2) || '/' || substr(:period, 1, 4)
	|| ' đã có buổi thường kỳ' || ifnull(' ngày ' || strftime('%d/%m/%Y', coalesce(held_on, planned_on)), '')
	|| ': hai buổi trong tháng chỉ tính một. Xem lại kỳ, loại họp.'
FROM meeting
WHERE :kind IN ('TK', 'TKCD') AND ifnull(:state, 'DK') IN ('DK', 'DH')
	AND org = (SELECT id FROM org WHERE uid = :org) AND +ifnull(period, '') = :period
	AND kind IN ('TK', 'TKCD') AND ifnull(state, 'DK') IN ('DK', 'DH') AND uid <> :uid AND deleted_at IS NULL
LIMIT 1
