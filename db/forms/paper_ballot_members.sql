-- Whom the ballot of the cell :org names: who is reviewed in the season and is to be rated, by name.
SELECT m.full_name, '', '', '', ''
FROM in_season i CROSS JOIN member m
WHERE i.cell = :org AND i.scope = 'CN' AND i.why IS NULL AND m.id = i.member
ORDER BY m.sort_key, m.id
