-- The spells in the cell :cell that go on after :day, of members and guests: the membership, the member, his
-- name, his group, and whether the book has it only from after :day (1).
SELECT b.uid, m.uid, m.full_name, (SELECT uid FROM org WHERE id = s."group"), s.from_on > :day
FROM spell s JOIN membership b ON b.id = s.id JOIN member m ON m.id = s.member
WHERE s.cell = (SELECT id FROM org WHERE uid = :cell) AND s.last_on > :day AND m.deleted_at IS NULL
ORDER BY m.sort_key, m.uid, b.uid
