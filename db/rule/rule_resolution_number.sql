-- Numbers run per kind and term of the organisation. Terms before today's are not known apart: a year holds one.
SELECT 'number', 'warning', 'Số ' || printf('%02d', :number) || ' đã dùng cho văn bản cùng loại ngày '
	|| strftime('%d/%m/%Y', r."on") || ' trong nhiệm kỳ này. Xem lại số.'
FROM resolution r CROSS JOIN meeting g CROSS JOIN org o
WHERE r.number = :number AND r.kind = :kind AND r.uid <> :uid AND r.deleted_at IS NULL
	AND g.id = r.meeting AND o.id = g.org
	AND g.org = (SELECT org FROM meeting WHERE uid = :meeting)
	AND CASE WHEN o.term_from IS NULL THEN 1
	WHEN :on >= o.term_from THEN r."on" >= o.term_from
	ELSE r."on" < o.term_from AND substr(r."on", 1, 4) = substr(:on, 1, 4) END
LIMIT 1
