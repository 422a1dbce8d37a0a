-- The official date, or that the member is on probation on the day that is asked; an old gap stays empty.
CASE
WHEN EXISTS (SELECT 1 FROM on_probation p WHERE p.member = t.id AND asked('day') BETWEEN p.from_on AND p.last_on)
	THEN 'dự bị'
ELSE (SELECT strftime('%d/%m/%Y', f.from_on) FROM official f
	WHERE f.member = t.id AND NOT f.assumed AND asked('day') BETWEEN f.from_on AND f.last_on)
END
