-- The cell where the member :member is, or will be: uid and name; an official spell before a temporary
-- one. A list may be imported with a day before the spell began: it is the same spell.
SELECT o.uid, o.name FROM spell s JOIN org o ON o.id = s.cell
WHERE s.member = (SELECT id FROM member WHERE uid = :member) AND s.last_on >= :today
ORDER BY s.form = 'CT' DESC, s.from_on DESC LIMIT 1
