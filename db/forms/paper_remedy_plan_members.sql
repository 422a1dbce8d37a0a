-- What the members of the cell :org on the day asked are to mend after their reviews of the year: as paper_remedy_plan_collective;
-- whoever is to see to it, the member himself where nobody else is named.
SELECT m.shortcoming, m.measure, coalesce((SELECT full_name FROM member WHERE id = m.responsible), b.full_name), shown('remedy', 'due_on', m.due_on),
	shown('remedy', 'state', m.state) || ifnull((SELECT '; ' || shown('remedy_check', 'on', k."on") || ': ' || k.finding FROM remedy_check k
		WHERE k.remedy = m.id AND k.deleted_at IS NULL ORDER BY k."on" DESC, k.id DESC LIMIT 1), '')
FROM asked CROSS JOIN counted c CROSS JOIN periodic p CROSS JOIN remedy m JOIN member b ON b.id = c.member
WHERE c.cell = :org AND asked.day BETWEEN c.from_on AND c.last_on AND p.member = c.member
	AND p.year = CAST(substr(asked.to_on, 1, 4) AS INTEGER) AND p.period = 'Y' AND m.review = p.review AND m.deleted_at IS NULL
ORDER BY b.sort_key, b.id, m.due_on, m.id
