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
-- + types that nobody tells
SELECT count(*) FROM dialogue
-- + visits of the commune's heads
SELECT count(*) FROM attendee WHERE member IS NOT NULL
-- + somebody who moved from one cell to another
SELECT count(*) FROM membership WHERE left_by = 'CNB'
