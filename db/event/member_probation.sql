-- The probation of the member :member that is not decided, the last of them: its uid.
SELECT uid FROM probation
WHERE member = (SELECT id FROM member WHERE uid = :member) AND ifnull(outcome, 'C') = 'C' AND deleted_at IS NULL
ORDER BY due_on DESC
LIMIT 1
