-- The probation of the member :member whose decision is not written down, the last of them: its uid. The cell may have
-- said already that he is recognised.
SELECT uid FROM probation
WHERE member = (SELECT id FROM member WHERE uid = :member) AND deleted_at IS NULL
	AND (ifnull(outcome, 'C') = 'C' OR outcome = 'CN' AND decided_on IS NULL)
ORDER BY due_on DESC
LIMIT 1
