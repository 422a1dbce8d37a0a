-- The matching :id: of whom, of which quarter, what was found.
SELECT substr(x.period, 7) || '/' || substr(x.period, 1, 4) AS "quý", o.name AS "đơn vị",
	shown('matching', 'signed_on', x.signed_on) AS "ngày ký",
	coalesce(x.difference, iif(x.ours = x.theirs, 'Hai bên khớp.', NULL)) AS "chênh lệch"
FROM matching x JOIN org o ON o.id = x.org
WHERE x.id = :id
