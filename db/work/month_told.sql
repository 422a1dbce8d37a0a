-- What else the stops of the month :period of the cell :cell say (month_load asks of that month): the schedule in force at
-- its beginning, or the first that begins in it, and the cells with which it clashes; of the meeting :meeting when papers
-- went, when they should have, whether it has an agenda, its votes and those that did not pass, its points; the dues. :org is the
-- id of the cell: bound, so that the dues of no other are reckoned.
WITH own AS MATERIALIZED (SELECT id FROM org WHERE uid = :cell),
taken AS MATERIALIZED (SELECT w.payers, t.have_paid, w.paid FROM dues_taken t JOIN dues_owed w
	WHERE t.cell = :org AND t.month = :period AND w.cell = :org AND w.month = :period),
held AS MATERIALIZED (SELECT id, papers_sent_on, agenda, coalesce(held_on, planned_on) AS day FROM meeting WHERE uid = :meeting)
SELECT s.rule, s.time, s.place, (SELECT min(b.name) || iif(count(DISTINCT b.id) > 1, ' và ' || (count(DISTINCT b.id) - 1) || ' chi bộ khác', '') FROM clash t JOIN org b ON b.id = t.other
		WHERE t.schedule = s.schedule AND max(t.from_on, :period || '-01') <= min(t.last_on, date(:period || '-01', '+1 month', '-1 day'))),
	(SELECT papers_sent_on FROM held),
	(SELECT papers_sent_on > date(day, '-' || rule('meeting.papers_days', day) || ' days') FROM held),
	(SELECT agenda IS NOT NULL FROM held),
	(SELECT count(*) FROM held JOIN vote v ON v.meeting = held.id WHERE v.deleted_at IS NULL),
	(SELECT count(*) FROM held JOIN vote v ON v.meeting = held.id WHERE v.deleted_at IS NULL
		AND iif(v.threshold = '2/3', 3 * v.for_count < 2 * v.eligible, 2 * v.for_count <= v.eligible)),
	k.scored, k.lacking, printf('%g', k.points), k.level, d.payers, d.have_paid, d.paid
FROM own
LEFT JOIN meets s ON s.schedule = (SELECT m.schedule FROM meets m WHERE m.cell = own.id AND max(m.from_on, :period || '-01')
		<= min(m.last_on, date(:period || '-01', '+1 month', '-1 day')) ORDER BY m.from_on, m.schedule LIMIT 1)
LEFT JOIN score k ON k.meeting = (SELECT id FROM held)
LEFT JOIN taken d ON 1
