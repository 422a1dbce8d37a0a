-- The regular meeting that was there before the only meeting of chi ủy of its month, which prepared it.
SELECT 'meeting', m.uid, 'prepared_by'
FROM meeting m
WHERE :kind = 'CU' AND ifnull(:state, 'DK') IN ('DK', 'DH') AND m.kind IN ('TK', 'TKCD')
	AND ifnull(m.state, 'DK') IN ('DK', 'DH')
	AND m.org = (SELECT id FROM org WHERE uid = :org) AND m.period = :period AND m.prepared_by IS NULL
	AND m.deleted_at IS NULL AND (:held_on > m.held_on OR (:held_on = m.held_on AND :starts_at > m.starts_at)) IS NOT 1
	AND NOT EXISTS (SELECT 1 FROM meeting other
		WHERE other.org = m.org AND other.period = m.period AND other.kind = 'CU' AND ifnull(other.state, 'DK') IN ('DK', 'DH')
			AND other.deleted_at IS NULL AND other.uid <> :uid)
