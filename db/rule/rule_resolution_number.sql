-- Numbers run per kind and term of the organisation. Before the first term that is known a year holds one.
SELECT 'number', 'warning', 'Số ' || printf('%02d', :number) || ' đã dùng cho văn bản cùng loại ngày '
	|| strftime('%d/%m/%Y', r."on") || ' trong nhiệm kỳ này. Xem lại số.'
FROM resolution r CROSS JOIN meeting g CROSS JOIN term n
WHERE r.number = :number AND r.kind = :kind AND r.uid <> :uid AND r.deleted_at IS NULL
	AND g.id = r.meeting AND g.org = (SELECT org FROM meeting WHERE uid = :meeting)
	AND n.org = g.org AND :on BETWEEN n.from_on AND n.last_on AND r."on" BETWEEN n.from_on AND n.last_on
	AND (n.from_on <> '' OR n.last_on = '9999-12-31' OR substr(r."on", 1, 4) = substr(:on, 1, 4))
LIMIT 1
