-- Who stays in :org for a time, and who of it elsewhere, on the day asked.
SELECT ifnull(sum(s.form = 'TTD'), 0), ifnull(sum(s.form = 'TTDI'), 0)
FROM asked CROSS JOIN placed s JOIN member m ON m.id = s.member
WHERE s.cell = :org AND asked.day BETWEEN s.from_on AND s.last_on AND m.deleted_at IS NULL
