-- The meeting of chi ủy that prepared a regular one: the only one of its month that is not called off nor later.
SELECT 'prepared_by', iif(count(*) = 1, max(uid), NULL)
FROM meeting
WHERE :kind IN ('TK', 'TKCD') AND org = (SELECT id FROM org WHERE uid = :org) AND period = :period AND kind = 'CU'
	AND ifnull(state, 'DK') IN ('DK', 'DH') AND deleted_at IS NULL
	AND (held_on > :held_on OR (held_on = :held_on AND starts_at > :starts_at)) IS NOT 1
