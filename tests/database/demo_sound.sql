-- What must not be in the demonstration book: each query counts breaches. A line "-- : name" begins one.

-- : nobody does, pledges, is called to account or rated when he is not there
SELECT (SELECT count(*) FROM task t JOIN member m ON m.id = t.member
	WHERE t.done_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership s WHERE s.member = m.id
		AND s.form <> 'TTDI' AND t.done_on BETWEEN s.from_on AND ifnull(s.to_on, '9999')))
	+ (SELECT count(*) FROM task t JOIN member m ON m.id = t.member WHERE t.state = 'DL'
		AND NOT EXISTS (SELECT 1 FROM membership s WHERE s.member = m.id AND s.to_on IS NULL))
	+ (SELECT count(*) FROM pledge p WHERE NOT EXISTS (SELECT 1 FROM membership s WHERE s.member = p.member
		AND p.handed_on BETWEEN s.from_on AND ifnull(s.to_on, '9999')))
	+ (SELECT count(*) FROM review v WHERE v.member IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership s
		WHERE s.member = v.member AND v.statement_on BETWEEN s.from_on AND ifnull(s.to_on, '9999')))
	+ (SELECT count(*) FROM rating r WHERE r.member IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership s
		WHERE s.member = r.member AND r."on" BETWEEN s.from_on AND ifnull(s.to_on, '9999')))
	+ (SELECT count(*) FROM assignment a WHERE a.to_on IS NULL AND NOT EXISTS (SELECT 1 FROM membership s
		WHERE s.member = a.member AND s.to_on IS NULL))
	+ (SELECT count(*) FROM remedy y JOIN review v ON v.id = y.review WHERE y.state <> 'DAKP'
		AND v.member IS NOT NULL AND NOT EXISTS (SELECT 1 FROM membership s
			WHERE s.member = v.member AND s.to_on IS NULL))

-- : nobody pledges, belongs or holds a post before he is admitted, or a term before he is official
SELECT (SELECT count(*) FROM pledge p JOIN member m ON m.id = p.member WHERE p.handed_on < m.admitted_on)
	+ (SELECT count(*) FROM membership s JOIN member m ON m.id = s.member WHERE s.from_on < m.admitted_on)
	+ (SELECT count(*) FROM post p JOIN member m ON m.id = p.member
		WHERE p.org IS NOT NULL AND p.from_on < m.official_on)

-- : nobody is in two meetings on one day
WITH seat(member, day, meeting) AS (
	SELECT a.member, g.held_on, g.id FROM attendance a JOIN meeting g ON g.id = a.meeting WHERE a.status = 'C'
	UNION SELECT a.member, g.held_on, g.id FROM attendee a JOIN meeting g ON g.id = a.meeting
		WHERE a.member IS NOT NULL
	UNION SELECT -1, g.held_on, g.id FROM attendee a JOIN meeting g ON g.id = a.meeting WHERE a.member IS NULL
)
SELECT count(*) FROM (SELECT 1 FROM seat GROUP BY member, day HAVING count(*) > 1)

-- : no cell meets twice on one day
SELECT count(*) FROM (SELECT 1 FROM meeting WHERE held_on IS NOT NULL GROUP BY org, held_on HAVING count(*) > 1)

-- : a visitor has his title on the day of the visit, and is of another cell
SELECT (SELECT count(*) FROM attendee a JOIN meeting g ON g.id = a.meeting
	WHERE a.member IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post p WHERE p.member = a.member
		AND p.org = (SELECT id FROM org WHERE kind = 'DBCS')
		AND g.held_on BETWEEN p.from_on AND ifnull(p.to_on, '9999')))
	+ (SELECT count(*) FROM attendee a JOIN meeting g ON g.id = a.meeting
		JOIN membership s ON s.member = a.member AND s.cell = g.org
			AND g.held_on BETWEEN s.from_on AND ifnull(s.to_on, '9999'))

-- : at most a fifth of those rated well are at the top, in each cell and of the cells
SELECT (SELECT count(*) FROM (SELECT sum(r.level = 'HTXSNV') AS top, sum(r.level IN ('HTXSNV', 'HTTNV')) AS good
	FROM rating r JOIN membership s ON s.member = r.member AND s.form = 'CT'
		AND r."on" BETWEEN s.from_on AND ifnull(s.to_on, '9999')
	WHERE r.stage IN ('QD', 'CB') GROUP BY s.cell, r.year, r.stage HAVING top * 5 > good))
	+ (SELECT count(*) FROM (SELECT sum(level = 'HTXSNV') AS top, sum(level IN ('HTXSNV', 'HTTNV')) AS good
		FROM rating WHERE org IS NOT NULL AND stage = 'QD' GROUP BY year HAVING top * 5 > good))

-- : the numbers of the minutes are those of the roll call, special duty no absence with a reason
WITH called AS (
	SELECT g.id, g.minutes, sum(a.status = 'C') AS there, count(*) AS roster, sum(a.status = 'M') AS exempt,
		sum(a.status = 'T') AS elsewhere, sum(a.status IN ('C', 'P', 'K')) AS must, sum(a.status = 'K') AS missing,
		sum(a.status = 'P') AS excused
	FROM meeting g JOIN attendance a ON a.meeting = g.id AND ifnull(a.guest, 0) = 0
	WHERE g.minutes IS NOT NULL GROUP BY g.id
)
SELECT count(*) FROM called
WHERE instr(minutes, 'Tổng số: ' || roster || ' đồng chí') = 0 OR instr(minutes, 'Có mặt: ' || there || ' (') = 0
	OR instr(minutes, 'sinh hoạt: ' || exempt || '.') = 0 OR instr(minutes, 'nơi khác: ' || elsewhere || '.') = 0
	OR instr(minutes, 'Vắng không lý do: ' || missing) = 0 OR instr(minutes, 'Vắng có lý do: ' || excused) = 0
	OR (instr(minutes, 'kỳ sinh hoạt này đạt ') > 0 AND instr(minutes, 'kỳ sinh hoạt này đạt '
		|| replace(printf('%.1f', 100.0 * there / must), '.', ',') || ' %') = 0)

-- : no text says a rate of attendance of its own
SELECT count(*) FROM meeting WHERE minutes LIKE '%dự sinh hoạt đạt%' OR conclusion LIKE '%dự sinh hoạt đạt%'

-- : everybody marked was there to be called, official or for a time, and a guest is of another cell
SELECT (SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting WHERE ifnull(a.guest, 0) = 0
	AND g.kind <> 'CAPUY' AND NOT EXISTS (SELECT 1 FROM membership s WHERE s.member = a.member AND s.cell = g.org
		AND g.held_on BETWEEN s.from_on AND ifnull(s.to_on, '9999')))
	+ (SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting WHERE a.guest = 1
		AND (EXISTS (SELECT 1 FROM membership s WHERE s.member = a.member AND s.cell = g.org
			AND g.held_on BETWEEN s.from_on AND ifnull(s.to_on, '9999'))
		OR NOT EXISTS (SELECT 1 FROM membership s WHERE s.member = a.member AND s.cell <> g.org
			AND g.held_on BETWEEN s.from_on AND ifnull(s.to_on, '9999'))))

-- : chi ủy meetings call exactly the chi ủy in office, committee meetings the committee
SELECT (SELECT count(*) FROM meeting g WHERE g.kind = 'CU' AND (SELECT count(*) FROM attendance a WHERE a.meeting = g.id)
	<> (SELECT count(DISTINCT p.member) FROM post p WHERE p.org = g.org AND p.title IN ('BT', 'PBT', 'CUV')
		AND g.held_on BETWEEN p.from_on AND ifnull(p.to_on, '9999')))
	+ (SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting WHERE g.kind IN ('CU', 'CAPUY')
		AND NOT EXISTS (SELECT 1 FROM post p WHERE p.member = a.member AND p.org = g.org
			AND g.held_on BETWEEN p.from_on AND ifnull(p.to_on, '9999')))
	+ (SELECT count(*) FROM meeting g WHERE g.kind = 'CAPUY' AND (SELECT count(*) FROM attendance a WHERE a.meeting = g.id)
		<> (SELECT count(DISTINCT p.member) FROM post p WHERE p.org = g.org
			AND g.held_on BETWEEN p.from_on AND ifnull(p.to_on, '9999')))

-- : the marks of those temporarily elsewhere, exempt and on duty are what they are
SELECT (SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting
	WHERE ifnull(a.guest, 0) = 0 AND (a.status = 'T') <> EXISTS (SELECT 1 FROM membership s WHERE s.member = a.member
		AND s.cell = g.org AND s.form = 'TTDI' AND g.held_on BETWEEN s.from_on AND ifnull(s.to_on, '9999')))
	+ (SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting
		WHERE ifnull(a.guest, 0) = 0 AND (a.status = 'M') <> EXISTS (SELECT 1 FROM exemption e
			WHERE e.member = a.member AND g.held_on BETWEEN e.from_on AND ifnull(e.to_on, '9999')))
	+ (SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting JOIN org o ON o.id = g.org
		WHERE a.status = 'N' AND o.setting NOT IN ('QS', 'CA'))

-- : nobody looks after his own remedy
SELECT count(*) FROM remedy_check c JOIN remedy y ON y.id = c.remedy JOIN member m ON m.id = y.responsible
WHERE c."by" = m.full_name

-- : nobody is introduced by a man of his own name, or twice by one
SELECT count(*) FROM member WHERE full_name IN (introducer_1, introducer_2) OR introducer_1 = introducer_2

-- : numbers name one person
SELECT (SELECT count(*) FROM (SELECT 1 FROM member WHERE old_id IS NOT NULL GROUP BY old_id HAVING count(*) > 1))
	+ (SELECT count(*) FROM (SELECT 1 FROM member WHERE old_card_no IS NOT NULL GROUP BY old_card_no HAVING count(*) > 1))
	+ (SELECT count(*) FROM (SELECT 1 FROM member GROUP BY personal_id HAVING count(*) > 1))
	+ (SELECT count(*) FROM (SELECT 1 FROM member GROUP BY file_no HAVING count(*) > 1))
	+ (SELECT count(*) FROM (SELECT 1 FROM membership s JOIN member m ON m.id = s.member
		GROUP BY s.cell, m.list_no HAVING count(DISTINCT m.id) > 1))

-- : nobody meets on a holiday or at Tết
SELECT count(*) FROM meeting
WHERE substr(coalesce(held_on, planned_on), 6) IN ('01-01', '04-30', '05-01', '09-02', '09-03')
	OR coalesce(held_on, planned_on) BETWEEN '2024-02-08' AND '2024-02-14'
	OR coalesce(held_on, planned_on) BETWEEN '2025-01-26' AND '2025-02-02'
	OR coalesce(held_on, planned_on) BETWEEN '2026-02-14' AND '2026-02-21'
	OR planned_on BETWEEN '2024-02-08' AND '2024-02-14' OR planned_on BETWEEN '2025-01-26' AND '2025-02-02'
	OR planned_on BETWEEN '2026-02-14' AND '2026-02-21' OR substr(planned_on, 6) IN ('01-01', '04-30', '05-01', '09-02')

-- : meetings last long enough, papers come in time, chi ủy meets before
SELECT (SELECT count(*) FROM meeting WHERE kind IN ('TK', 'TKCD') AND held_on IS NOT NULL
	AND (strftime('%s', '2000-01-01 ' || ends_at) - strftime('%s', '2000-01-01 ' || starts_at)) / 60
		< iif(kind = 'TKCD', 120, 90))
	+ (SELECT count(*) FROM meeting WHERE julianday(held_on) - julianday(papers_sent_on) < iif(kind = 'CAPUY', 3, 1))
	+ (SELECT count(*) FROM meeting g JOIN meeting p ON p.id = g.prepared_by WHERE p.held_on >= g.held_on)
	+ (SELECT count(*) FROM (SELECT 1 FROM meeting WHERE kind IN ('TK', 'TKCD') AND state IN ('DK', 'DH')
		GROUP BY org, period HAVING count(*) > 1))
	+ (SELECT count(*) FROM meeting WHERE substr(held_on, 1, 7) <> period AND held_late_why IS NULL)

-- : what was put off has no roll call, resolution or task
SELECT count(*) FROM meeting g WHERE g.state IN ('H', 'KH', 'DK') AND (g.held_on IS NOT NULL
	OR EXISTS (SELECT 1 FROM attendance WHERE meeting = g.id) OR EXISTS (SELECT 1 FROM resolution WHERE meeting = g.id)
	OR EXISTS (SELECT 1 FROM task WHERE meeting = g.id))

-- : resolutions have the day of their meeting, numbers of their own in a term, and no more votes than voters
SELECT (SELECT count(*) FROM resolution r JOIN meeting g ON g.id = r.meeting WHERE r."on" IS NOT g.held_on)
	+ (SELECT count(*) FROM (SELECT 1 FROM resolution r JOIN meeting g ON g.id = r.meeting JOIN org o ON o.id = g.org
		GROUP BY g.org, r.kind, r.number, r."on" >= o.term_from, iif(r."on" >= o.term_from, '', substr(r."on", 1, 4))
		HAVING count(*) > 1))
	+ (SELECT count(*) FROM resolution r WHERE r.vote_total <> (SELECT count(*) FROM attendance a
		JOIN meeting g ON g.id = a.meeting JOIN member m ON m.id = a.member JOIN membership s ON s.member = m.id
			AND s.cell = g.org AND s.form = 'CT' AND g.held_on BETWEEN s.from_on AND ifnull(s.to_on, '9999')
		WHERE a.meeting = r.meeting AND a.status = 'C' AND m.official_on <= g.held_on))

-- : a task has one source, is due and done after it was given, and none waits for over a year
SELECT (SELECT count(*) FROM task WHERE (meeting IS NULL) = (resolution IS NULL))
	+ (SELECT count(*) FROM task t LEFT JOIN resolution r ON r.id = t.resolution
		JOIN meeting g ON g.id = coalesce(t.meeting, r.meeting) WHERE t.due_on <= g.held_on OR t.done_on <= g.held_on)
	+ (SELECT count(*) FROM task WHERE state IN ('DL', 'CHT') AND due_on < '2025-11-20')
	+ (SELECT count(*) FROM task WHERE (state = 'HT') <> (done_on IS NOT NULL))

-- : ratings fit: none of those excused or too new, points in their level, votes of those there
SELECT (SELECT count(*) FROM rating r JOIN exemption e ON e.member = r.member
	AND r."on" BETWEEN e.from_on AND ifnull(e.to_on, '9999') WHERE r.level IS NOT NULL)
	+ (SELECT count(*) FROM rating r JOIN member m ON m.id = r.member
		WHERE r.level IS NOT NULL AND date(m.admitted_on, '+6 months') > r."on")
	+ (SELECT count(*) FROM rating WHERE points IS NOT NULL AND level <> CASE WHEN points >= 90 THEN 'HTXSNV'
		WHEN points >= 70 THEN 'HTTNV' WHEN points >= 50 THEN 'HTNV' ELSE 'KHTNV' END)
	+ (SELECT count(*) FROM rating WHERE votes_1 + votes_2 + votes_3 + votes_4 <= 0)

-- : remedies are due after their review, checked while they are open, closed when they are done
SELECT (SELECT count(*) FROM remedy y JOIN review v ON v.id = y.review WHERE y.due_on <= v.statement_on)
	+ (SELECT count(*) FROM remedy WHERE (state = 'DAKP') <> (closed_on IS NOT NULL))
	+ (SELECT count(*) FROM remedy_check c JOIN remedy y ON y.id = c.remedy WHERE c."on" > y.closed_on)

-- : cards are of the province that issued them then
SELECT count(*) FROM member
WHERE card_on >= '2025-07-01' AND card_by <> 'Tỉnh ủy Hưng Yên' OR card_on < '2025-07-01' AND card_by
	<> CASE substr(personal_id, 1, 3) WHEN '034' THEN 'Tỉnh ủy Thái Bình' WHEN '033' THEN 'Tỉnh ủy Hưng Yên' ELSE card_by END

-- : other peoples than Kinh are women who married into the delta, without names of other places
SELECT (SELECT count(*) FROM member WHERE ethnicity <> 'Kinh' AND (sex <> 'Nữ' OR home_place LIKE '%Hưng Yên'))
	+ (SELECT count(*) FROM member WHERE sex = 'Nữ' AND full_name LIKE '% Seo %')
	+ (SELECT count(*) FROM org WHERE setting = 'BAN' OR name LIKE '% bản %')
	+ (SELECT count(*) > (SELECT count(*) / 20 FROM member) FROM member WHERE ethnicity <> 'Kinh')

-- : temporary spells fit at both ends, beside an official one at home
SELECT (SELECT count(*) FROM membership a WHERE a.form = 'TTDI' AND NOT EXISTS (SELECT 1 FROM membership b
	WHERE b.member = a.member AND b.form = 'TTD' AND b.cell <> a.cell AND b.from_on = a.from_on AND b.to_on IS a.to_on))
	+ (SELECT count(*) FROM membership b WHERE b.form = 'TTD' AND NOT EXISTS (SELECT 1 FROM membership a
		WHERE a.member = b.member AND a.form = 'TTDI' AND a.from_on = b.from_on))
	+ (SELECT count(*) FROM membership a WHERE a.form = 'TTDI' AND NOT EXISTS (SELECT 1 FROM membership c
		WHERE c.member = a.member AND c.cell = a.cell AND c.form = 'CT' AND c.from_on <= a.from_on AND c.to_on IS NULL))

-- : one secretary at a time, chi ủy only from nine official members on
SELECT (SELECT count(*) FROM post p JOIN post q ON q.org = p.org AND q.title = p.title AND q.id > p.id
	WHERE p.title IN ('BT', 'BTDU') AND p.from_on <= ifnull(q.to_on, '9999') AND q.from_on <= ifnull(p.to_on, '9999'))
	+ (SELECT count(*) FROM post p JOIN org o ON o.id = p.org WHERE p.title = 'CUV' AND p.to_on IS NULL
		AND (SELECT count(*) FROM membership s JOIN member m ON m.id = s.member
			WHERE s.cell = p.org AND s.to_on IS NULL AND s.form = 'CT' AND m.official_on <= '2026-11-20') < 9)

-- : more people at a talk than a hall holds, or more asked for
SELECT count(*) FROM dialogue WHERE people_count > 100 OR requests_count > 100

-- : nobody suspended is marked, holds a post or is rated at the top in that year
SELECT (SELECT count(*) FROM suspension u JOIN attendance a ON a.member = u.member JOIN meeting g ON g.id = a.meeting
		AND g.held_on BETWEEN u.from_on AND u.to_on)
	+ (SELECT count(*) FROM suspension u JOIN post p ON p.member = u.member)
	+ (SELECT count(*) FROM suspension u JOIN rating r ON r.member = u.member AND r.year = substr(u.from_on, 1, 4)
		AND r.stage IN ('CB', 'QD', 'TD') AND r.level IN ('HTXSNV', 'HTTNV'))
	+ (SELECT count(*) > 1 FROM suspension)

-- : who moved has a transfer of the day on which a spell began or ended, and nobody else
SELECT (SELECT count(*) FROM membership s WHERE s.left_by IN ('CDT', 'CDN', 'CNB') AND NOT EXISTS (SELECT 1 FROM transfer t
		WHERE t.member = s.member AND t.direction = 'D' AND t.introduced_on = s.to_on AND t.dues_paid_to = substr(s.to_on, 1, 7)))
	+ (SELECT count(*) FROM membership s WHERE s.joined_by IN ('CDT', 'CDN', 'CNB') AND s.form <> 'TTDI'
		AND NOT EXISTS (SELECT 1 FROM transfer t
			WHERE t.member = s.member AND t.direction = 'DE' AND t.accepted_on = s.from_on))
	+ (SELECT count(*) FROM transfer) - (SELECT sum(ifnull(left_by IN ('CDT', 'CDN', 'CNB'), 0)
		+ ifnull(joined_by IN ('CDT', 'CDN', 'CNB'), 0)) FROM membership)

-- : terms follow each other, and the one in force is that of the org
SELECT (SELECT count(*) FROM org o WHERE (SELECT count(*) FROM org_term t WHERE t.org = o.id) <> 2 OR NOT EXISTS (SELECT 1
		FROM org_term t WHERE t.org = o.id AND t.from_on = o.term_from AND t.to_on = o.term_to AND t.congress_on = t.from_on))
	+ (SELECT count(*) FROM org_term a JOIN org_term b ON b.org = a.org AND b.from_on > a.from_on
		WHERE b.from_on <> date(a.to_on, '+1 day') OR b.congress_no <> a.congress_no + 1)

-- : no head of the commune attends his own cell, or two that meet on one day; his cell meets on another
SELECT (SELECT count(*) FROM supervision v JOIN membership s ON s.member = v.member AND s.cell = v.cell AND s.to_on IS NULL)
	+ (SELECT count(*) FROM supervision a JOIN supervision b ON b.id > a.id AND ifnull(b.member, -1) = ifnull(a.member, -1)
		JOIN schedule p ON p.cell = a.cell JOIN schedule q ON q.cell = b.cell AND q.rule = p.rule)
	+ (SELECT count(*) FROM supervision v JOIN membership s ON s.member = v.member AND s.to_on IS NULL
		JOIN schedule p ON p.cell = v.cell JOIN schedule q ON q.cell = s.cell AND q.rule = p.rule)

-- : votes are of the official members present, scores of held meetings in full, and the superior says their level
SELECT (SELECT count(*) FROM vote v WHERE for_count > eligible OR eligible <> (SELECT count(*) FROM attendance a
		JOIN meeting g ON g.id = a.meeting JOIN member m ON m.id = a.member JOIN membership s ON s.member = m.id
			AND s.cell = g.org AND s.form = 'CT' AND g.held_on BETWEEN s.from_on AND ifnull(s.to_on, '9999')
		WHERE a.meeting = v.meeting AND a.status = 'C' AND m.official_on <= g.held_on))
	+ (SELECT count(*) FROM resolution r WHERE NOT EXISTS (SELECT 1 FROM vote v WHERE v.meeting = r.meeting))
	+ (SELECT count(*) FROM meeting_score s JOIN meeting g ON g.id = s.meeting
		JOIN score_criterion c ON c.id = s.criterion WHERE g.held_on IS NULL OR s.points > c.max_points)
	+ (SELECT count(*) FROM (SELECT sum(max_points) AS most FROM score_criterion GROUP BY from_on) WHERE most <> 100)
	+ (SELECT count(*) FROM meeting_score s JOIN score_criterion c ON c.id = s.criterion JOIN meeting g ON g.id = s.meeting
		WHERE g.held_on NOT BETWEEN c.from_on AND ifnull(c.to_on, '9999'))
	+ (SELECT count(*) FROM (SELECT d.level, sum(s.points) AS points, count(*) AS rows FROM decision d
		JOIN meeting g ON g.uid = d.ref_uid JOIN meeting_score s ON s.meeting = g.id WHERE d.kind = 'DCLB' GROUP BY g.id)
		WHERE rows <> 7 OR level <> CASE WHEN points >= 90 THEN 'Tốt' WHEN points >= 70 THEN 'Khá' ELSE '' END)

-- : a probation is that of who was admitted here, ends after a year, and is recognised by at least two thirds
SELECT (SELECT count(*) FROM probation p JOIN member m ON m.id = p.member
		WHERE p.due_on <> date(m.admitted_on, '+12 months') OR (p.outcome = 'CN') IS NOT (m.official_on IS NOT NULL OR NULL)
			OR p.considered_on < p.due_on OR p.decided_on < p.considered_on OR p.vote_for * 3 < p.vote_total * 2)
	+ (SELECT count(*) FROM membership s WHERE s.joined_by = 'KN'
		AND NOT EXISTS (SELECT 1 FROM probation p WHERE p.member = s.member))
	+ (SELECT count(*) FROM probation p JOIN membership s ON s.member = p.member WHERE s.joined_by <> 'KN')

-- : steps of an admission come one after the other, as far as the stage says
SELECT (SELECT count(*) FROM admission_step a JOIN admission_step b ON b.candidate = a.candidate OR b.probation = a.probation
		WHERE a.id < b.id AND a."on" > b."on")
	+ (SELECT count(*) FROM candidate c WHERE (stage IN ('CBDN', 'CTQD')) <> EXISTS (SELECT 1 FROM admission_step a
		WHERE a.candidate = c.id AND a.step = 'CBBQ') OR (stage = 'N') = EXISTS (SELECT 1 FROM admission_step a
		WHERE a.candidate = c.id) OR vote_for * 3 < vote_total * 2 OR helper_1 = helper_2)
	+ (SELECT count(*) FROM candidate c JOIN member m ON m.id IN (c.helper_1, c.helper_2)
		WHERE m.official_on IS NULL)

-- : a badge is for the years it says, in the first round after them, of somebody who is there
SELECT (SELECT count(*) FROM badge b JOIN member m ON m.id = b.member
		WHERE date(m.admission_decided_on, '+' || b.years || ' years') > b."on"
			OR julianday(b."on") - julianday(date(m.admission_decided_on, '+' || b.years || ' years')) > 107
			OR substr(b."on", 6) <> iif(b.round = '03-02', '02-03', b.round))
	+ (SELECT count(*) FROM badge b WHERE NOT EXISTS (SELECT 1 FROM membership s
		WHERE s.member = b.member AND b."on" BETWEEN s.from_on AND ifnull(s.to_on, '9999')))

-- : dues of a month are of who is there on its first day, by his work and age, none from fifty years on; remitted whole
SELECT (SELECT count(*) FROM dues d WHERE NOT EXISTS (SELECT 1 FROM membership s WHERE s.member = d.member AND s.form = 'CT'
		AND d.month || '-01' BETWEEN s.from_on AND ifnull(s.to_on, '9999')))
	+ (SELECT count(*) FROM dues d JOIN member m ON m.id = d.member
		WHERE d.month || '-01' >= date(m.admission_decided_on, '+50 years') OR d.due <= 0)
	+ (SELECT count(*) FROM dues WHERE (paid IS NULL) <> (paid_on IS NULL) OR (paid IS NULL) <> (channel IS NULL)
		OR paid <> due OR paid_on < month || '-01')
	+ (SELECT count(*) FROM dues d LEFT JOIN member_status s ON s.member = d.member
			AND d.month || '-01' BETWEEN s.from_on AND ifnull(s.to_on, '9999')
		WHERE d.due * iif(d.waiver IS NULL, 1, 2) <> CASE WHEN s.work_group = 'HT' THEN d.base / 200
			WHEN s.work_group = 'HSSV' THEN 5000 WHEN s.working THEN d.base / 100
			WHEN d.due * iif(d.waiver IS NULL, 1, 2) = 8280 THEN 8280 ELSE 12420 END)
	+ (SELECT count(*) FROM dues_remittance r WHERE paid_up <> due_up OR due_up <> (SELECT sum(d.paid) FROM dues d
		JOIN membership s ON s.member = d.member AND s.form = 'CT' AND s.cell = r.org
			AND d.month || '-01' BETWEEN s.from_on AND ifnull(s.to_on, '9999') WHERE d.month = r.month))
	+ (SELECT count(*) FROM dues d JOIN dues_waiver w ON w.id = d.waiver
		WHERE w.member <> d.member OR d.month || '-01' NOT BETWEEN w.from_on AND w.to_on)

-- : who keeps in touch where he lives works, and is spoken of once a year
SELECT (SELECT count(*) FROM residence_link l JOIN member m ON m.id = l.member WHERE m.residence_duty <> 'PGT')
	+ (SELECT count(*) FROM residence_comment c JOIN residence_link l ON l.id = c.link
		WHERE c.sent_on < l.from_on OR c.received_on < c.sent_on OR (c.received_on IS NULL) <> (c.result IS NULL))
	+ (SELECT count(*) FROM residence_link l JOIN member m ON m.id = l.member
		WHERE instr(m.residence, substr(l.residence_org, length('Chi bộ ') + 1)) = 0)

-- : an award is for a rating at the top, that was decided before
SELECT count(*) FROM award a WHERE NOT EXISTS (SELECT 1 FROM rating r WHERE r.level = 'HTXSNV' AND r.stage = 'QD'
	AND (r.member = a.member OR r.org = a.org) AND r."on" < a."on" AND a.title LIKE '%' || r.year)

-- : documents of a cell are numbered from one by kind and term, without a gap
SELECT (SELECT count(*) FROM (SELECT max(number) AS last, count(*) AS many FROM document GROUP BY org, kind, term
		HAVING last <> many))
	+ (SELECT count(*) FROM document d JOIN org_term t ON t.id = d.term
		WHERE t.org <> d.org OR d."on" NOT BETWEEN t.from_on AND t.to_on)

-- : counts of a screening, a study, a matching are of the cell on that day
SELECT (SELECT count(*) FROM screening r WHERE abs(reviewed_count - (SELECT count(*) FROM membership s
		WHERE s.cell = r.cell AND s.form = 'CT' AND r.reviewed_on BETWEEN s.from_on AND ifnull(s.to_on, '9999'))) > 2)
	+ (SELECT count(*) FROM study WHERE present_count > must_count)
	+ (SELECT count(*) FROM study y JOIN directive d ON d.id = y.directive WHERE y."on" < d."on")
	+ (SELECT count(*) FROM matching WHERE (ours <> theirs) <> (difference IS NOT NULL))

-- : a month that a cell handed up was typed by then, and its time had come
WITH sent AS (SELECT o.id, o.uid, json_extract(x.after, '$.period') AS period, x.at FROM audit x JOIN org o ON o.uid = x.uid
	WHERE x.action = 'export')
SELECT (SELECT count(*) FROM sent s JOIN meeting g ON g.org = s.id AND g.period = s.period WHERE g.changed_at >= s.at)
	+ (SELECT count(*) FROM sent WHERE at < date(period || '-01', '+1 month'))
	+ (SELECT count(*) FROM month_stop WHERE export = 'B')

-- : the log goes forward, and each cell handed up each month that is over but the last, once
SELECT (SELECT count(*) FROM audit x JOIN audit y ON y.seq = x.seq + 1 WHERE y.at < x.at)
	+ (SELECT count(*) <> count(DISTINCT uid || after) FROM audit WHERE action = 'export')
	+ (SELECT count(DISTINCT o.uid || g.period) FROM org o JOIN meeting g ON g.org = o.id WHERE o.kind = 'CB'
		AND g.period < '2026-10' AND NOT EXISTS (SELECT 1 FROM audit x WHERE x.uid = o.uid AND x.action = 'export'
			AND json_extract(x.after, '$.period') = g.period))

-- : nothing has happened after today
SELECT (SELECT count(*) FROM transfer WHERE max(introduced_on, ifnull(accepted_on, ''), ifnull(file_handed_on, '')) > '2026-11-20')
	+ (SELECT count(*) FROM admission_step WHERE "on" > '2026-11-20') + (SELECT count(*) FROM badge WHERE "on" > '2026-11-20')
	+ (SELECT count(*) FROM dues WHERE paid_on > '2026-11-20') + (SELECT count(*) FROM award WHERE "on" > '2026-11-20')
	+ (SELECT count(*) FROM inspection WHERE "on" > '2026-11-20') + (SELECT count(*) FROM document WHERE "on" > '2026-11-20')
	+ (SELECT count(*) FROM file_item WHERE "on" > '2026-11-20') + (SELECT count(*) FROM training WHERE to_on > '2026-11-20')

-- What must be in it: each query counts what there is. A line "-- + name" begins one.

-- + guests of other cells
SELECT count(*) FROM attendance WHERE guest = 1
-- + somebody there for a time
SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting
	JOIN membership s ON s.member = a.member AND s.cell = g.org AND s.form = 'TTD' WHERE a.status = 'C'
-- + somebody away for a time
SELECT count(*) FROM attendance WHERE status = 'T'
-- + a review out of turn
SELECT count(*) FROM review WHERE kind = 'DX'
-- + ratings looked at once more
SELECT count(*) FROM rating WHERE stage = 'TD'
-- + ratings by another office
SELECT count(*) FROM rating WHERE stage = 'DG'
-- + tasks of resolutions
SELECT count(*) FROM task WHERE resolution IS NOT NULL
-- + remedies of a collective
SELECT count(*) FROM remedy y JOIN review v ON v.id = y.review WHERE v.org IS NOT NULL
-- + a meeting of today, half called
SELECT count(*) FROM meeting g WHERE g.planned_on = '2026-11-20' AND (SELECT count(*) FROM attendance WHERE meeting = g.id)
	BETWEEN 1 AND (SELECT count(*) - 3 FROM membership WHERE cell = g.org AND to_on IS NULL)
-- + chi ủy meetings that were called
SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting WHERE g.kind = 'CU'
-- + committee meetings that were called
SELECT count(*) FROM attendance a JOIN meeting g ON g.id = a.meeting WHERE g.kind = 'CAPUY'
-- + a meeting made up later
SELECT count(*) FROM meeting WHERE held_late_why IS NOT NULL
-- + somebody suspended, warned after it, and looked at in the screening
SELECT count(*) FROM suspension u JOIN discipline d ON d.member = u.member AND d."on" = u.to_on
	JOIN screening_case c ON c.member = u.member
-- + dues not paid
SELECT count(*) FROM dues WHERE paid IS NULL AND month < '2026-11'
-- + somebody whose dues are halved
SELECT count(*) FROM dues WHERE waiver IS NOT NULL
-- + something of each of the other types
SELECT min((SELECT count(*) FROM dialogue), (SELECT count(*) FROM initiative), (SELECT count(*) FROM four_good),
	(SELECT count(*) FROM bylaw_year), (SELECT count(*) FROM area_cell), (SELECT count(*) FROM succession),
	(SELECT count(*) FROM topic_plan), (SELECT count(*) FROM holiday), (SELECT count(*) FROM admission_quota),
	(SELECT count(*) FROM candidate), (SELECT count(*) FROM file_item), (SELECT count(*) FROM card),
	(SELECT count(*) FROM directive), (SELECT count(*) FROM inspection_plan_item), (SELECT count(*) FROM inspection))
-- + visits of the commune's heads
SELECT count(*) FROM attendee WHERE member IS NOT NULL
-- + somebody who moved from one cell to another
SELECT count(*) FROM membership WHERE left_by = 'CNB'
-- + a month handed up in the second week
SELECT count(*) FROM audit WHERE action = 'export' AND at > date(json_extract(after, '$.period') || '-01', '+1 month', '+9 days')
-- + a cell whose last month has not been handed up
SELECT count(*) FROM org o WHERE kind = 'CB' AND NOT EXISTS (SELECT 1 FROM audit x WHERE x.uid = o.uid AND x.action = 'export'
	AND json_extract(x.after, '$.period') = '2026-10')
