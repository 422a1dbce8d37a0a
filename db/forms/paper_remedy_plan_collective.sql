-- What the cell :org is to mend after its reviews of the year: what, how, who, by when; how it stands, and what the last check found.
SELECT m.shortcoming, m.measure, (SELECT full_name FROM member WHERE id = m.responsible), shown('remedy', 'due_on', m.due_on),
	shown('remedy', 'state', m.state) || ifnull((SELECT '; ' || shown('remedy_check', 'on', k."on") || ': ' || k.finding FROM remedy_check k
		WHERE k.remedy = m.id AND k.deleted_at IS NULL ORDER BY k."on" DESC, k.id DESC LIMIT 1), '')
FROM asked CROSS JOIN periodic p CROSS JOIN remedy m
WHERE p.org = :org AND p.year = CAST(substr(asked.to_on, 1, 4) AS INTEGER) AND p.period = 'Y' AND m.review = p.review
	AND m.deleted_at IS NULL
ORDER BY m.due_on, m.id
