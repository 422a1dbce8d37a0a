-- A remedy is due after the review that found what to mend.
SELECT 'due_on', 'error', 'Hạn ' || strftime('%d/%m/%Y', :due_on) || ' ở trước khi kiểm điểm, '
	|| strftime('%d/%m/%Y', day) || '. Gõ lại hạn.'
FROM (SELECT coalesce(v.statement_on, g.held_on, v.year || '-01-01') AS day
	FROM review v LEFT JOIN meeting g ON g.id = v.meeting WHERE v.uid = :review)
WHERE :due_on < day
