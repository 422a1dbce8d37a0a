/*
 * paper_rules.h - where each number of IN-05, 10, 12, 17, 24 and 26 comes from: by its place, a question to the views.
 *
 * A question gives the numbers of its place in their order; NULL is none. It may ask for :id, :org (what the paper is about,
 * who issues it), :period, :row and :over (a row's name, the group it stands in), :head, :text, and :n, how many of this
 * rule came before. Of two rules that fit, the first. One that begins with TO_DATE is asked by today, not by the paper's day.
 */
#ifndef PAPER_RULES_H
#define PAPER_RULES_H

struct paper_rule {
	const char *form,
		*text;     /* of a paragraph: its pattern (fnmatch); of a cell: that of its head */
	const char *above; /* the pattern of the paragraph above; NULL: any */
	const char *question;
};

#define TO_DATE "-- to date\n"
#define CALLED(first, condition)                                                        \
	"SELECT " first                                                                 \
	", sum(member_as = 'C'), sum(member_as = 'D'), nullif(sum(member_as = 'T'), 0)" \
	" FROM expected e WHERE meeting = :id AND " condition
#define TASK(columns)                                                                       \
	"SELECT " columns " FROM task_open t JOIN task k ON k.id = t.id WHERE t.org = :org" \
	" AND instr(coalesce(:text, :row), t.content) AND t.from_on <= asked('day') ORDER BY t.from_on DESC, length(t.content) DESC LIMIT 1"
#define DUES_PAID                                                                                             \
	"SELECT (SELECT ifnull(CAST(sum(due) AS INTEGER), 0) FROM dues_due WHERE cell = :org AND month = m)," \
	" (SELECT count(*) FROM dues_due WHERE cell = :org AND month = m AND ifnull(due, 1) > 0),"            \
	" (SELECT sum(paid) FROM dues_due WHERE cell = :org AND month = m),"                                  \
	" (SELECT have_paid FROM dues_taken WHERE cell = :org AND month = m),"                                \
	" (SELECT paid_up FROM dues_handed_up WHERE cell = :org AND month = m)"
#define DUES DUES_PAID " FROM (SELECT :period AS m)"
/* Of the meetings of IN-12: that of the row, or of all that count in the last row. */
#define HELD(columns, more)                                                                            \
	"SELECT " columns                                                                              \
	" FROM regular r JOIN org o ON o.id = r.org JOIN meeting g ON g.id = r.meeting"                \
	" LEFT JOIN roll l ON l.meeting = g.id AND l.marked > 0 LEFT JOIN score s ON s.meeting = g.id" \
	" WHERE r.period = :period AND g.state = 'DH' AND (o.name = :row OR (:row LIKE 'Họp trong%' AND r.counts))" more
#define IN_BOOK " AND d.cell = :org AND (m.full_name = :row OR :row = 'Cộng')"
#define MONTH_DUES(columns)                                                   \
	"SELECT " columns " FROM dues_due d JOIN member m ON m.id = d.member" \
	" WHERE d.first_on <= asked('day') AND d.month = :period || printf('-%02d', CAST(substr(:head, 7) AS INTEGER))" IN_BOOK
#define YEAR_DUES(view, columns) \
	"SELECT " columns " FROM " view " d JOIN member m ON m.id = d.member WHERE 1" IN_BOOK
#define HANDED(columns)                                                                                                 \
	"SELECT " columns " FROM dues_handed_up u LEFT JOIN dues_remittance x ON x.org = u.cell"                        \
	" AND x.month = u.month AND x.deleted_at IS NULL WHERE u.cell = :org AND u.month <= substr(asked('day'), 1, 7)" \
	" AND (:row = 'Cộng' OR u.month = substr(:row, 4) || '-' || substr(:row, 1, 2))"
/* Everybody of the cell with his level: what is decided, else what it proposes. */
#define RATED                                                                                                                    \
	"WITH one AS (SELECT m.id, m.full_name, coalesce((SELECT level FROM rating_in_force f WHERE f.member = m.id"             \
	" AND f.year = :period), (SELECT max(level) FROM rating t WHERE t.member = m.id AND t.year = :period AND t.stage = 'CB'" \
	" AND ifnull(t.period, 'Y') = 'Y' AND t.deleted_at IS NULL)) AS level FROM counted c JOIN member m ON m.id = c.member"   \
	" WHERE c.cell = :org AND asked('day') BETWEEN c.from_on AND c.last_on) "
#define LEVEL(code)                                                                        \
	RATED "SELECT sum(level IS '" code "'), replace(round(100.0 * sum(level IS '" code \
	      "') / nullif(count(level), 0), 1), '.', ',') FROM one"
/* Cells and members by the setting of their cell, with the level in force. */
#define ALL                                                                                                                \
	"WITH one AS (SELECT 'Chi bộ' AS part, s.setting, (SELECT level FROM rating_in_force f WHERE f.org = a.cell"     \
	" AND f.year = :period) AS level, NULL AS member, a.cell AS org FROM cell_alive a JOIN stands s ON s.org = a.cell" \
	" WHERE asked('day') BETWEEN a.from_on AND a.last_on AND asked('day') BETWEEN s.from_on AND s.last_on"             \
	" UNION ALL SELECT 'Đảng viên', s.setting, (SELECT level FROM rating_in_force f WHERE f.member = c.member"     \
	" AND f.year = :period), c.member, NULL FROM counted c JOIN stands s ON s.org = c.cell"                            \
	" WHERE asked('day') BETWEEN c.from_on AND c.last_on AND asked('day') BETWEEN s.from_on AND s.last_on),"           \
	" row AS (SELECT * FROM one WHERE part = :over AND (:row = :over OR shown('org', 'setting', setting) = substr(:row, 3))) "
#define OF_ROW "t.year = :period AND t.period = 'Y' AND (t.member = row.member OR t.org = row.org)"
#define ALL_COUNT(code) ALL "SELECT sum(level IS '" code "') FROM row"
#define ALL_SHARE(code)                                                                            \
	ALL "SELECT replace(round(100.0 * sum(level IS '" code "') / nullif(count(level), 0), 1)," \
	    " '.', ',') FROM row"

static const struct paper_rule paper_rules[] = {
	{ "IN-05", "* tháng ?? năm ????", NULL,
		"SELECT substr(period, 6), substr(period, 1, 4) FROM meeting WHERE id = :id" },
	{ "IN-05", "Thời gian:*", NULL,
		"SELECT starts_at, strftime('%d %m %Y', coalesce(held_on, planned_on)) FROM meeting WHERE id = :id" },
	{ "IN-05", "Tổng số:*", NULL, CALLED("count(*)", "1") },
	{ "IN-05", "Không phải dự:*", NULL,
		"SELECT nullif(sum(apart = 'M'), 0), nullif(sum(apart = 'T'), 0), nullif(sum(apart = 'D'), 0),"
		" nullif(sum(apart = 'G'), 0), iif(count(*) = 0, 0, NULL) FROM expected WHERE meeting = :id AND apart IS NOT NULL" },
	{ "IN-05", "Phải dự:*", NULL,
		CALLED("(SELECT must FROM roll WHERE meeting = :id)", "apart IS NULL") },
	{ "IN-05", "Có mặt:*", NULL,
		CALLED("(SELECT present FROM roll WHERE meeting = :id)",
			"mark = 'C' HAVING (SELECT marked FROM roll WHERE meeting = :id) > 0") },
	{ "IN-05", "Vắng có lý do:*", NULL,
		"SELECT group_concat(reason, ' ') FROM attendance WHERE meeting = :id AND status = 'P' AND deleted_at IS NULL" },
	{ "IN-05", "Vắng không lý do:*", NULL,
		"SELECT group_concat(reason, ' ') FROM attendance WHERE meeting = :id AND status = 'K' AND deleted_at IS NULL" },
	{ "IN-05", "Nhiệm vụ", NULL, TASK("t.content") },
	{ "IN-05", "Hạn", NULL, TASK("strftime('%d/%m/%Y', t.due_on)") },
	{ "IN-05", "Kết quả", NULL,
		TASK("iif(t.last_on < asked('day'), strftime('%d/%m/%Y', k.done_on), NULL), k.result") },
	{ "IN-05", "- *", "Giao việc:*",
		"SELECT t.content, strftime('%d/%m/%Y', t.due_on), substr(t.report_period, 6), substr(t.report_period, 1, 4)"
		" FROM given v JOIN task t ON t.id = v.task WHERE v.meeting = :id ORDER BY ifnull(t.due_on, '9999'), t.id"
		" LIMIT 1 OFFSET :n" },
	{ "IN-05", "- *", "*Biểu quyết:*",
		"SELECT subject, for_count, eligible, replace(printf('%.1f', 100.0 * for_count / eligible), '.', ','),"
		" against_count, blank_count FROM vote WHERE meeting = :id AND deleted_at IS NULL ORDER BY id LIMIT 1 OFFSET :n" },
	{ "IN-05", "6. Tự chấm điểm:*", NULL,
		"SELECT (SELECT group_concat(x, ' ') FROM (SELECT CAST(c.code AS INTEGER) || ' '"
		" || replace(printf('%g', sum(p.points)), '.', ',') || ' ' || printf('%g', sum(c.max_points)) AS x"
		" FROM score_holds h JOIN score_criterion c ON c.id = h.criterion LEFT JOIN meeting_score p ON p.criterion = c.id"
		" AND p.meeting = :id AND p.deleted_at IS NULL WHERE h.meeting = :id GROUP BY CAST(c.code AS INTEGER)"
		" ORDER BY CAST(c.code AS INTEGER))), replace(printf('%.1f', points), '.', ',') FROM score WHERE meeting = :id AND scored > 0" },
	{ "IN-05", "7. Đảng phí:*", NULL, DUES },
	{ "IN-05", "Kết luận:*", NULL, "SELECT conclusion FROM meeting WHERE id = :id" },
	{ "IN-05", "Kết thúc lúc*", NULL, "SELECT ends_at FROM meeting WHERE id = :id" },

	{ "IN-10", "* tháng ?? năm ????", NULL,
		"SELECT substr(:period, 6), substr(:period, 1, 4)" },
	{ "IN-10", "1. Đảng viên:*", NULL,
		"SELECT count(*), sum(o), count(*) - sum(o), (SELECT count(*) FROM exempt e JOIN counted c ON c.member = e.member"
		" WHERE c.cell = :org AND asked('day') BETWEEN e.from_on AND e.last_on AND asked('day') BETWEEN c.from_on AND c.last_on),"
		" (SELECT nullif(count(*), 0) FROM placed s WHERE s.cell = :org AND s.form = 'TTD'"
		" AND asked('day') BETWEEN s.from_on AND s.last_on),"
		" (SELECT nullif(count(*), 0) FROM placed s WHERE s.cell = :org AND s.form = 'TTDI'"
		" AND asked('day') BETWEEN s.from_on AND s.last_on)"
		" FROM (SELECT EXISTS (SELECT 1 FROM official f WHERE f.member = c.member AND asked('day') BETWEEN f.from_on"
		" AND f.last_on) AS o FROM counted c WHERE c.cell = :org AND asked('day') BETWEEN c.from_on AND c.last_on)" },
	{ "IN-10", "Buổi sinh hoạt:*", NULL,
		"SELECT l.must, l.present, replace(printf('%.1f', 100.0 * l.present / l.must), '.', ','), l.with_reason,"
		" l.without_reason FROM regular r JOIN roll l ON l.meeting = r.meeting WHERE r.org = :org AND r.period = :period AND l.marked > 0" },
	{ "IN-10", "- Tăng *", NULL,
		"SELECT count(*) FROM movement WHERE cell = :org AND way = 'T' AND substr(since, 1, 7) = :period" },
	{ "IN-10", "- Giảm *", NULL,
		"SELECT count(*) FROM movement WHERE cell = :org AND way = 'G' AND substr(since, 1, 7) = :period" },
	{ "IN-10", "- *", "2. Nhiệm vụ chính trị:*",
		TASK("t.content, strftime('%d/%m/%Y', t.due_on), iif(t.last_on < asked('day'), strftime('%d/%m/%Y', k.done_on),"
		     " NULL), k.result") },
	{ "IN-10", "- *", "3. Xây dựng Đảng:*",
		"SELECT strftime('%d/%m/%Y', g.held_on), g.topic, (SELECT group_concat(r.number, ' ') FROM resolution r"
		" WHERE r.meeting = g.id AND r.deleted_at IS NULL) FROM meeting g WHERE g.org = :org AND g.kind IN ('TK', 'CD', 'TKCD')"
		" AND g.state = 'DH' AND substr(g.held_on, 1, 7) = :period AND g.deleted_at IS NULL ORDER BY g.held_on LIMIT 1 OFFSET :n" },
	{ "IN-10", "- *", "4. Kiểm tra, giám sát:*",
		"SELECT strftime('%d/%m/%Y', \"on\"), topic FROM inspection WHERE org = :org AND substr(\"on\", 1, 7) = :period"
		" AND deleted_at IS NULL ORDER BY \"on\", id LIMIT 1 OFFSET :n" },
	{ "IN-10", "5. Đảng phí:*", NULL,
		TO_DATE DUES_PAID
		", iif(substr(asked('day'), 1, 7) > m, strftime('%d %m %Y', asked('day')), NULL) FROM (SELECT :period AS m)" },
	{ "IN-10", "Sổ khi in:*", NULL,
		"SELECT seq, substr(hash, 1, 4), substr(hash, 5, 4), substr(hash, 9, 4), substr(hash, 13, 4) FROM audit"
		" ORDER BY seq DESC LIMIT 1" },

	{ "IN-12", "Tháng ?? năm ????", NULL, "SELECT substr(:period, 6), substr(:period, 1, 4)" },
	{ "IN-12", "Chi bộ", "1. *",
		"SELECT iif(:row LIKE 'Họp trong%', (SELECT count(*) FROM regular r JOIN under u ON u.cell = r.org AND u.org = :id"
		" WHERE r.period = :period AND r.counts), NULL), iif(:row LIKE 'Họp trong%', (SELECT count(*) FROM cell_alive"
		" WHERE asked('day') BETWEEN from_on AND last_on), NULL)" },
	{ "IN-12", "Ngày họp", NULL,
		HELD("strftime('%d/%m/%Y', g.held_on)", " AND :row NOT LIKE 'Họp trong%'") },
	{ "IN-12", "Phải dự", NULL, HELD("sum(l.must)", "") },
	{ "IN-12", "Có mặt", NULL, HELD("sum(l.present)", "") },
	{ "IN-12", "Vắng", NULL, HELD("sum(l.with_reason + l.without_reason)", "") },
	{ "IN-12", "Điểm", NULL,
		HELD("iif(s.scored > 0, replace(printf('%.1f', s.points), '.', ','), NULL)",
			" AND :row NOT LIKE 'Họp trong%'") },
	{ "IN-12", "Điểm bình quân", NULL,
		"SELECT replace(printf('%.1f', avg(s.points)), '.', ',') FROM regular r JOIN org o ON o.id = r.org"
		" JOIN score s ON s.meeting = r.meeting WHERE o.name = :row AND r.counts AND s.level IS NOT NULL"
		" AND r.period BETWEEN substr(:period, 1, 4) || '-01' AND :period" },

	{ "IN-17", "Từ ngày * đến ngày *", NULL,
		"SELECT strftime('%d/%m/%Y', asked('from')), strftime('%d/%m/%Y', asked('to'))" },
	{ "IN-17", "?. Sáu tháng *", NULL, "SELECT :period" },
	{ "IN-17", "3. Cộng đến ngày *", NULL, "SELECT strftime('%d/%m/%Y', asked('day'))" },
	{ "IN-17", "Cột Còn thiếu *", NULL,
		"SELECT strftime('%m/%Y', max(first_on)) FROM dues_month WHERE next_on <= asked('day')" },
	{ "IN-17", "Tháng */Phải đóng", NULL, MONTH_DUES("CAST(sum(d.due) AS INTEGER)") },
	{ "IN-17", "Tháng */Đã đóng", NULL, MONTH_DUES("nullif(sum(d.paid), 0)") },
	{ "IN-17", "Các tháng trong năm/Phải đóng", NULL,
		YEAR_DUES("dues_due",
			"CAST(sum(d.due) AS INTEGER)") " AND d.first_on <= asked('day')" },
	{ "IN-17", "Các tháng trong năm/Đã đóng", NULL,
		YEAR_DUES("dues_due",
			"iif(:row = 'Cộng', sum(d.paid), nullif(sum(d.paid), 0))") " AND d.first_on <= asked('day')" },
	{ "IN-17", "Truy thu", NULL, YEAR_DUES("dues_told", "nullif(sum(d.late), 0)") },
	{ "IN-17", "Cộng đã thu", NULL,
		YEAR_DUES(
			"dues_told", "iif(:row = 'Cộng', sum(d.taken), nullif(sum(d.taken), 0))") },
	{ "IN-17", "Còn thiếu", NULL, YEAR_DUES("dues_missing", "nullif(sum(d.still), 0)") },
	{ "IN-17", "Tháng", NULL,
		"SELECT substr(month, 6), substr(month, 1, 4) FROM dues_handed_up WHERE cell = :org"
		" AND month <= substr(asked('day'), 1, 7) ORDER BY month LIMIT 1 OFFSET :n" },
	{ "IN-17", "Đảng viên/Tổng số", NULL, HANDED("iif(:row = 'Cộng', NULL, u.members)") },
	{ "IN-17", "Đảng viên/Đã đóng", NULL, HANDED("iif(:row = 'Cộng', NULL, u.have_paid)") },
	{ "IN-17", "Thu được", NULL, HANDED("sum(u.taken)") },
	{ "IN-17", "Giữ lại", NULL, HANDED("sum(u.kept)") },
	{ "IN-17", "Nộp cấp trên/Phải nộp", NULL, HANDED("sum(u.up)") },
	{ "IN-17", "Nộp cấp trên/Đã nộp", NULL, HANDED("sum(u.paid_up)") },
	{ "IN-17", "Nộp cấp trên/Ngày nộp", NULL,
		HANDED("iif(:row = 'Cộng', NULL, strftime('%d/%m/%Y', x.paid_up_on))") },

	{ "IN-24", "*, ngày ?? tháng * năm ????", NULL,
		"SELECT strftime('%d %m %Y', asked('today'))" },
	{ "IN-24", "* năm ????", NULL, "SELECT :period" },
	{ "IN-24", "Đề nghị xếp loại/Phiếu XS, T, HT, K", NULL,
		"SELECT t.votes_1, t.votes_2, t.votes_3, t.votes_4 FROM rating t JOIN member m ON m.id = t.member"
		" WHERE m.full_name = :row AND t.stage = 'CB' AND t.year = :period AND ifnull(t.period, 'Y') = 'Y'"
		" AND t.deleted_at IS NULL" },
	{ "IN-24", "Tổng số đảng viên:*", NULL,
		RATED
		"SELECT count(*), count(level), count(*) - count(level) FROM one HAVING count(*) > 0" },
	{ "IN-24", "- Hoàn thành xuất sắc nhiệm vụ:*", NULL, LEVEL("HTXSNV") },
	{ "IN-24", "- Hoàn thành tốt nhiệm vụ:*", NULL, LEVEL("HTTNV") },
	{ "IN-24", "- Hoàn thành nhiệm vụ:*", NULL, LEVEL("HTNV") },
	{ "IN-24", "- Không hoàn thành nhiệm vụ:*", NULL, LEVEL("KHTNV") },
	{ "IN-24", "Tỷ lệ hoàn thành xuất sắc nhiệm vụ:*", NULL,
		RATED
		", base AS (SELECT max(t.percent) AS percent, (SELECT count(*) FROM one o WHERE o.level IN (SELECT level"
		" FROM top_share x WHERE x.counts AND asked('day') BETWEEN x.from_on AND x.last_on)) AS all_of"
		" FROM top_share t WHERE asked('day') BETWEEN t.from_on AND t.last_on)"
		" SELECT replace(round(100.0 * sum(level IS 'HTXSNV') / all_of, 1), '.', ','), all_of, percent,"
		" all_of * percent / 100 FROM base CROSS JOIN one" },

	{ "IN-26", "*, ngày ?? tháng * năm ????", NULL,
		"SELECT strftime('%d %m %Y', asked('today'))" },
	{ "IN-26", "* năm ????", NULL, "SELECT :period" },
	{ "IN-26", "Tổng số", NULL, ALL "SELECT count(*) FROM row" },
	{ "IN-26", "Đã xếp loại", NULL, ALL "SELECT count(level) FROM row" },
	{ "IN-26", "Hoàn thành xuất sắc/Số", NULL, ALL_COUNT("HTXSNV") },
	{ "IN-26", "Hoàn thành xuất sắc/%", NULL, ALL_SHARE("HTXSNV") },
	{ "IN-26", "Hoàn thành tốt/Số", NULL, ALL_COUNT("HTTNV") },
	{ "IN-26", "Hoàn thành tốt/%", NULL, ALL_SHARE("HTTNV") },
	{ "IN-26", "Hoàn thành/Số", NULL, ALL_COUNT("HTNV") },
	{ "IN-26", "Hoàn thành/%", NULL, ALL_SHARE("HTNV") },
	{ "IN-26", "Không hoàn thành/Số", NULL, ALL_COUNT("KHTNV") },
	{ "IN-26", "Không hoàn thành/%", NULL, ALL_SHARE("KHTNV") },
	{ "IN-26", "Chưa xếp loại/Số", NULL, ALL "SELECT count(*) - count(level) FROM row" },
	{ "IN-26", "Chưa xếp loại/Lý do", NULL,
		ALL
		"SELECT group_concat(n, ' ') FROM (SELECT count(*) AS n FROM (SELECT coalesce("
		"(SELECT max(t.none_why) FROM rated t WHERE " OF_ROW
		"), (SELECT max(x.why) FROM excused x"
		" WHERE x.member = row.member AND asked('day') BETWEEN x.from_on AND x.last_on),"
		" iif(EXISTS (SELECT 1 FROM rated t WHERE " OF_ROW
		" AND t.level IS NOT NULL), 'YQ', 'ZR')) AS why"
		" FROM row WHERE level IS NULL) GROUP BY why ORDER BY why)" },
};

#endif
