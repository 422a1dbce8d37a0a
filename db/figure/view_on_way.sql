-- Everybody on the way into the Party with every step of it, done or not on the day that is asked. What the form of
-- the candidate or of the probation says (`told`, '' for a day that nobody knows) need not be written a second time as a
-- step; `said`: he is said to be at this step. `ended_on`: when this way was over; who was given up or struck off is on
-- none. `due_on`: the end of the probation. Cell and member: view_way_seen.
CREATE TEMP VIEW IF NOT EXISTS on_way AS
SELECT w.*, s.uid AS record, s.proof, coalesce(s.for_count, w.votes) AS votes_for,
	nullif(coalesce(s."on", w.told), '') AS day,
	(s.id IS NOT NULL OR w.told IS NOT NULL) AND ifnull(coalesce(s."on", w.told), '') <= asked('day') AS done
FROM (
	SELECT k.*, c.id AS who, c.uid, c.full_name, c.sort_key, c.folded, c.cell AS own_cell, NULL AS own_member,
		NULL AS considered_on, c.helper_1 AS helper, c.helper_2, NULL AS due_on,
		iif(c.stage = 'DKN', c.stage_on, NULL) AS ended_on, k.stage = c.stage AS said,
		iif(k.step = 'CBBQ', c.vote_for, NULL) AS votes,
		CASE k.step WHEN 'CGD' THEN iif(c.helper_1 IS NULL, NULL, '')
		WHEN 'HNT' THEN c.class_on
		WHEN 'DGT' THEN c.referred_on
		WHEN 'CBBQ' THEN iif(c.vote_for IS NULL, NULL, iif(c.stage = 'CBDN', c.stage_on, ''))
		WHEN 'QDKN' THEN (SELECT max(admission_decided_on) FROM member
			WHERE id IN (SELECT member FROM admitted_as WHERE candidate = c.id))
		WHEN 'LKN' THEN iif(c.stage = 'DKN', ifnull(c.stage_on, ''), NULL) END AS told
	FROM candidate c CROSS JOIN way_step k
	WHERE c.stage IS NOT 'D' AND c.deleted_at IS NULL AND k.way = 'K'
) w
LEFT JOIN admission_step s ON ifnull(s.candidate, '') = +w.who AND ifnull(s.probation, '') = ''
	AND ifnull(s.step, '') = w.step AND s.deleted_at IS NULL
UNION ALL
SELECT w.*, s.uid, s.proof, coalesce(s.for_count, w.votes), nullif(coalesce(s."on", w.told), ''),
	(s.id IS NOT NULL OR w.told IS NOT NULL) AND ifnull(coalesce(s."on", w.told), '') <= asked('day')
FROM (
	SELECT k.*, p.id AS who, p.uid, m.full_name, m.sort_key, m.folded, NULL, m.id, p.considered_on, p.helper, NULL,
		p.due_on,
		iif(p.outcome = 'CN', coalesce(p.decided_on, p.considered_on, p.due_on), NULL), k.stage = p.outcome,
		iif(k.step = 'CBCN', p.vote_for, NULL) AS votes,
		CASE k.step WHEN 'HDVM' THEN p.class_on
		WHEN 'CBCN' THEN p.considered_on
		WHEN 'QDCN' THEN p.decided_on END AS told
	FROM probation p CROSS JOIN member m CROSS JOIN way_step k
	WHERE p.outcome IS NOT 'XT' AND p.deleted_at IS NULL AND m.id = p.member AND m.deleted_at IS NULL AND k.way = 'D'
) w
LEFT JOIN admission_step s ON ifnull(s.candidate, '') = '' AND ifnull(s.probation, '') = +w.who
	AND ifnull(s.step, '') = w.step AND s.deleted_at IS NULL
