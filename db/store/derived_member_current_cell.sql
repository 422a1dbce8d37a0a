SELECT o.name FROM placed s JOIN org o ON o.id = s.cell
WHERE s.member = t.id AND asked('day') BETWEEN s.from_on AND s.last_on
ORDER BY s.form = 'CT' DESC, s.from_on DESC LIMIT 1
