-- What the evidence about the member :id in the year asked says beside its rows: in how many months he was absent without
-- reason (view_absent_month), of how many something of his dues is missing (view_dues_missing).
SELECT m.full_name AS "họ và tên", shown('member', 'born_on', m.born_on) AS "ngày sinh", o.name AS "chi bộ",
	strftime('%d/%m/%Y', asked.from_on) AS "từ ngày", strftime('%d/%m/%Y', asked.day) AS "đến ngày",
	(SELECT count(*) FROM absent_month a WHERE a.member = m.id AND a.year = substr(:period, 1, 4)) AS "tháng vắng",
	(SELECT count(*) FROM dues_missing d WHERE d.member = m.id AND d.this_year) AS "tháng thiếu"
FROM asked CROSS JOIN member m LEFT JOIN org o ON o.id = :org
WHERE m.id = :id
