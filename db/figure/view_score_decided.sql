-- The level of a meeting's quality that was decided above it, as decided last; of a meeting that has none no row.
CREATE TEMP VIEW IF NOT EXISTS score_decided AS
SELECT g.id AS meeting, d.level, d.number
FROM (
	SELECT ref_uid, level, number, row_number() OVER (PARTITION BY ref_uid ORDER BY "on" DESC, id DESC) AS place
	FROM decision
	WHERE ref_type = 'meeting' AND kind = 'DCLB' AND deleted_at IS NULL
) d CROSS JOIN meeting g
WHERE d.place = 1 AND g.uid = d.ref_uid
