-- The marks of a roll call: no guests, nobody who is in the bin.
CREATE TEMP VIEW IF NOT EXISTS mark AS
SELECT a.id AS attendance, a.meeting, a.member, a.status
FROM attendance a JOIN member m ON m.id = a.member
WHERE a.deleted_at IS NULL AND ifnull(a.guest, 0) = 0 AND m.deleted_at IS NULL
