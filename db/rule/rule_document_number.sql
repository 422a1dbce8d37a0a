-- The same of papers that are no resolution.
SELECT 'number', 'warning', 'Số ' || printf('%02d', :number) || ' đã dùng cho văn bản cùng loại ngày '
	|| strftime('%d/%m/%Y', d."on") || ' trong nhiệm kỳ này. Xem lại số.'
FROM document d CROSS JOIN term n
WHERE d.number = :number AND d.kind = :kind AND d.uid <> :uid AND d.deleted_at IS NULL
	AND d.org = (SELECT id FROM org WHERE uid = :org)
	AND n.org = d.org AND :on BETWEEN n.from_on AND n.last_on AND d."on" BETWEEN n.from_on AND n.last_on
	AND (n.from_on <> '' OR n.last_on = '9999-12-31' OR substr(d."on", 1, 4) = substr(:on, 1, 4))
LIMIT 1
