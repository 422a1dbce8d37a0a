-- The members of the cell :org who keep a tie to where they live, with what was said of them there in the year :period.
SELECT m.full_name, m.workplace, k.text, shown('residence_comment', 'result', k.result)
FROM residence_comment k JOIN linked v ON v.id = k.link JOIN member m ON m.id = v.member
WHERE k.deleted_at IS NULL AND k.year = CAST(:period AS INTEGER) AND EXISTS (SELECT 1 FROM counted c
	WHERE c.member = v.member AND c.cell = :org AND :day BETWEEN c.from_on AND c.last_on)
ORDER BY m.sort_key, k.id
