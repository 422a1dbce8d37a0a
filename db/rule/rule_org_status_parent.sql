-- A cell stands under a committee, in the past too.
SELECT 'parent', 'error', 'Chi bộ trực thuộc đảng bộ, không trực thuộc '
	|| iif(above.kind = 'CB', 'chi bộ khác', 'tổ đảng') || ' (' || above.name || '). Chọn đảng bộ.'
FROM org above, org o
WHERE above.uid = :parent AND above.kind IN ('CB', 'TO') AND o.uid = :org AND o.kind IN ('CB', 'DBCS', 'DBBP')
