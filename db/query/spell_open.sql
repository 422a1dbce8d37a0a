-- The cell where the member :member is today: uid and name; an official spell before a temporary one.
SELECT o.uid, o.name FROM membership s JOIN org o ON o.id = s.cell
WHERE s.member = (SELECT id FROM member WHERE uid = :member) AND s.deleted_at IS NULL
	AND (s.to_on >= :today OR (s.to_on IS NULL AND s.left_by IS NULL))
ORDER BY s.form = 'CT' DESC, s.from_on DESC LIMIT 1
