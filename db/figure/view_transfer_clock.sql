-- The clocks of official moves: who left for elsewhere and has no letter of introduction, and who has one and did not
-- hand in his papers, each within so many working days of `since_on`. What is late for long is no longer said.
CREATE TEMP VIEW IF NOT EXISTS transfer_clock AS
WITH since AS MATERIALIZED (
	SELECT date(asked('day'), '-' || rule('duty.late_days', asked('day')) || ' days') AS day
)
SELECT s.cell AS org, m.id AS member, 'member' AS type, m.uid AS record, NULL AS field,
	m.full_name || ' chưa có giấy giới thiệu' AS what, s.to_on AS since_on,
	working_day_after(s.to_on, rule('transfer.start_days', s.to_on)) AS due
FROM since CROSS JOIN membership s CROSS JOIN member m
WHERE s.to_on BETWEEN since.day AND asked('day') AND s.left_by IN ('CDT', 'CDN') AND s.decision_no IS NULL
	AND s.deleted_at IS NULL AND m.id = s.member AND m.deleted_at IS NULL
	AND NOT EXISTS (SELECT 1 FROM transfer t WHERE t.member = s.member AND t.direction = 'D'
		AND t.introduced_on BETWEEN s.from_on AND asked('day') AND t.deleted_at IS NULL)
UNION ALL
SELECT (SELECT cell FROM counted WHERE member = m.id
	AND iif(t.direction = 'D', t.introduced_on, asked('day')) BETWEEN from_on AND last_on), m.id, 'transfer', t.uid,
	'file_handed_on', m.full_name || ' chưa nộp giấy tờ', t.introduced_on,
	working_day_after(t.introduced_on, rule('transfer.papers_days', t.introduced_on))
FROM since CROSS JOIN transfer t CROSS JOIN member m
WHERE ifnull(t.introduced_on, '') BETWEEN since.day AND asked('day') AND t.kind = 'CT' AND t.deleted_at IS NULL
	AND ifnull(coalesce(t.accepted_on, t.file_handed_on), '9999') > asked('day')
	AND m.id = t.member AND m.deleted_at IS NULL
