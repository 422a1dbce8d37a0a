/*
 * A month of a commune by keys alone: each of twenty cells from the schedule through every stop to what goes up, from the
 * table of the month and back to it, at most 250 keys a cell beside its texts. What the book holds then is looked up.
 */
#include "app.h"
#include "book.h"
#include "files.h"
#include "month_matrix.h"
#include "setup.h"
#include "strbuf.h"
#include "test.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CELLS = 20, LEAST_PEOPLE = 10, MOST_PEOPLE = 20, MOST_KEYS = 250 };

static const char *const cell_names[CELLS] = { "bản Nà Phượng", "Công an xã", "Quân sự xã",
	"thôn Bắc", "thôn Cầu", "thôn Đoài", "thôn Đông", "thôn Gò", "thôn Hạ", "thôn Lũng",
	"thôn Mới", "thôn Nam", "thôn Ngọc", "thôn Phú", "thôn Quyết", "thôn Rừng", "thôn Sơn",
	"thôn Thượng", "Trạm Y tế", "Trường Mầm non" };

static const char *const people[MOST_PEOPLE] = { "Trần Thị Thoa", "Lê Ngọc Việt", "Đỗ Thị Bình",
	"Phạm Văn Chiến", "Hồ Thị Dung", "Bùi Thị Giang", "Vũ Đình Hoạt", "Đặng Văn Khánh",
	"Mai Thị Lâm", "Ngô Văn Mão", "Cao Thị Phượng", "Tạ Văn Quế", "Hà Thị Ước", "Lý Văn Thắng",
	"Dương Thị Xuân", "Phan Văn Nam", "Trịnh Thị Yến", "Võ Văn Kiên", "Tô Thị Linh",
	"Đinh Văn Rạng" };

/* What is entered into each cell; its rows come again and again. */
static const struct plan {
	const char *rule;                           /* of its schedule */
	const char *held, *before, *papers, *hours; /* as typed; the chi ủy met before it */
	const char *held_on, *before_on, *papers_on, *ends_at;
	bool without_reason; /* the second who is absent; else he has one too */
	int against;         /* who did not vote for it */
} plans[] = {
	{ "03", "<F3>", "01", "02", "2110", "2026-11-03", "2026-11-01", "2026-11-02", "21:10",
		false, 0 },
	{ "05", "<F3>", "03", "04", "2115", "2026-11-05", "2026-11-03", "2026-11-04", "21:15", true,
		1 },
	{ "thứ bảy tuần 1", "<F3>", "04", "05", "2130", "2026-11-07", "2026-11-04", "2026-11-05",
		"21:30", false, 2 },
	{ "ngày 8", "09", "06", "06", "2100", "2026-11-09", "2026-11-06", "2026-11-06", "21:00",
		true, 0 },
	{ "10", "<F3>", "08", "09", "2145", "2026-11-10", "2026-11-08", "2026-11-09", "21:45",
		false, 0 },
};

struct one {
	struct uid uid;
	const struct plan *plan;
	int members, probationary; /* and one of the members is exempt */
	int keys, written;
};

struct commune {
	char *folder;
	struct store *store;
	struct app app;
	struct one cells[CELLS];
	struct one *at; /* the one that is worked on */
};

/* ---- a commune as it stood at the end of October ---- */

static struct uid add_member(struct commune *commune, const struct one *cell, int number)
{
	static const char *const posts[] = { "BT", "PBT", "CUV" };
	bool probationary = number > 0 && number == cell->members - cell->probationary;
	char values[240];

	snprintf(values, sizeof values, "full_name=%s|sex=Nam|born_on=1990|admitted_on=%s",
		people[number], probationary ? "2026-03-02" : "2015-01-01|official_on=2016-01-01");
	struct uid member = book_add(commune->store, "member", values);
	snprintf(values, sizeof values, "member=%s|cell=%s|from_on=%s", member.text, cell->uid.text,
		probationary ? "2026-03-02" : "2020-01-01");
	book_add(commune->store, "membership", values);
	snprintf(values, sizeof values, "member=%s|org=%s|title=%s|from_on=2025-01-01", member.text,
		cell->uid.text, number < 3 ? posts[number] : "");
	if (number < 3)
		book_add(commune->store, "post", values);
	return member;
}

/* October's meeting, with its resolution and two tasks: one was done, the other is late. */
static void add_october(struct commune *commune, const struct one *cell, struct uid member)
{
	char values[240];

	snprintf(values, sizeof values, "org=%s|kind=TK|period=2026-10|state=DH|held_on=2026-10-05",
		cell->uid.text);
	struct uid meeting = book_add(commune->store, "meeting", values);
	snprintf(values, sizeof values, "meeting=%s|kind=NQ|number=7|on=2026-10-05", meeting.text);
	book_add(commune->store, "resolution", values);
	snprintf(values, sizeof values,
		"meeting=%s|member=%s|content=Sửa đường điện xóm Đình|due_on=2026-10-25|done_on=2026-10-24|state=HT",
		meeting.text, member.text);
	book_add(commune->store, "task", values);
	snprintf(values, sizeof values,
		"meeting=%s|member=%s|content=Nạo vét mương nội đồng|due_on=2026-10-31",
		meeting.text, member.text);
	book_add(commune->store, "task", values);
}

static void add_cell(struct commune *commune, int number)
{
	struct one *cell = &commune->cells[number];
	struct uid member = { "" };
	char values[240];

	*cell = (struct one) { .plan = &plans[number % COUNT(plans)],
		.members = LEAST_PEOPLE + number % (MOST_PEOPLE - LEAST_PEOPLE + 1),
		.probationary = number % 2 };
	snprintf(values, sizeof values, "name=Chi bộ %s|kind=CB", cell_names[number]);
	cell->uid = book_add(commune->store, "org", values);
	snprintf(values, sizeof values, "org=%s|from_on=2020-01-01|wage_region=IV", cell->uid.text);
	book_add(commune->store, "org_status", values);
	snprintf(values, sizeof values,
		"cell=%s|rule=%s|time=19:30|place=Nhà văn hóa|from_on=2026-01-01", cell->uid.text,
		cell->plan->rule);
	book_add(commune->store, "schedule", values);
	for (int i = 0; i < cell->members; i++)
		member = add_member(commune, cell, i);
	add_october(commune, cell, member);
	snprintf(values, sizeof values, "member=%s|kind=M|from_on=2026-01-01", member.text);
	if (!cell->probationary)
		book_add(commune->store, "exemption", values);
}

static void open_commune(struct commune *commune)
{
	const struct setup setup = { .office_name = "Đảng bộ xã Quỳnh Phú", .operator_ = "Lan" };
	struct err err = ERR_INIT;
	struct uid none;
	char *path;

	*commune = (struct commune) { .folder = folder_new() };
	path = path_in(commune->folder, "chibo.db");
	commune->store = book_make(path);
	free(path);
	expect(setup_write(commune->store, &setup, none.text, &err), err.text);
	for (int i = 0; i < CELLS; i++)
		add_cell(commune, i);
	app_init(&commune->app, commune->store, 24, 80);
	app_start(&commune->app, NULL);
}

static void close_commune(struct commune *commune)
{
	app_release(&commune->app);
	store_close(commune->store);
	folder_remove(commune->folder);
}

/* ---- keys ---- */

static void press(struct commune *commune, const char *keys)
{
	while (*keys) {
		app_key(&commune->app, key_from_script(&keys));
		commune->at->keys++;
	}
}

/* A text of the clerk's own, whatever the screen is. */
static void type(struct commune *commune, const char *text)
{
	press(commune, text);
	commune->at->keys -= (int)text_count(text);
	commune->at->written += (int)text_count(text);
}

/* The query, in which $M is the id of the November meeting of the cell and $C that of the cell, counts what is wanted. */
static int64_t stored(struct commune *commune, const char *sql)
{
	const struct one *cell = commune->at;
	struct strbuf query = STRBUF_INIT;

	for (const char *at = sql; *at; at++) {
		if (at[0] == '$' && at[1] == 'M')
			strbuf_addf(&query,
				"(SELECT id FROM meeting WHERE kind = 'TK' AND period = '2026-11' AND org = "
				"(SELECT id FROM org WHERE uid = '%s'))",
				cell->uid.text);
		else if (at[0] == '$' && at[1] == 'C')
			strbuf_addf(
				&query, "(SELECT id FROM org WHERE uid = '%s')", cell->uid.text);
		else
			strbuf_add_char(&query, *at);
		at += at[0] == '$' && (at[1] == 'M' || at[1] == 'C');
	}
	int64_t number = book_number(commune->store, query.text);
	strbuf_release(&query);
	return number;
}

static void prepare(struct commune *commune)
{
	const struct plan *plan = commune->at->plan;

	press(commune, "1");
	press(commune, plan->held);
	press(commune, "<Enter>");
	press(commune, plan->hours);
	press(commune, "<Enter>thoa<Enter>viet<Enter><C-s>");
	press(commune, "2<Down>");
	press(commune, plan->before);
	press(commune, "<Enter>1930<Enter>2030<C-s>");
	press(commune, "<Enter><F5><C-s><Enter>");
	type(commune, "Nhà văn hóa.");
	press(commune, "<Tab><Tab><Tab><Tab>");
	type(commune, "Chi ủy thống nhất nội dung buổi sinh hoạt tháng 11.");
	press(commune, "<C-s><Enter>");
	type(commune, "Giữ gìn an ninh trật tự dịp cuối năm.");
	press(commune, "<C-s><Enter><Enter>"); /* the invitation is read */
	press(commune, plan->papers);
	press(commune, "<C-s>");
}

/* Two are absent. Somebody of the committee came; what he is called is picked by nobody. */
static void call_and_write(struct commune *commune)
{
	press(commune, "4dung-2");
	press(commune, commune->at->plan->without_reason ? "khan*" : "khan-1");
	press(commune, "<F5><C-s>5");
	type(commune, "Phạm Bá Sơn");
	press(commune, "<Enter>");
	type(commune, "Đảng ủy viên");
	press(commune, "<C-s>6");
	type(commune,
		"Bí thư thông báo tình hình thời sự trong tháng; tư tưởng đảng viên ổn định.");
	press(commune, "<Tab>");
	type(commune, "đã thay 12 cột");
	press(commune, "<Tab>");
	type(commune, "chậm vì mưa");
	press(commune, "<Tab>");
	type(commune, "Thu hoạch xong lúa mùa trước ngày 20.");
	press(commune, "<C-s>");
}

static void decide(struct commune *commune)
{
	const struct one *cell = commune->at;
	char number[16];

	/* who is exempt or absent does not vote, nor does who is on probation */
	int voters = cell->members - 3;
	press(commune, "7");
	type(commune, "Thông qua nghị quyết tháng 11");
	snprintf(number, sizeof number, "<Enter>%d", voters - cell->plan->against);
	press(commune, number);
	snprintf(number, sizeof number, "<Enter>%d", cell->plan->against);
	press(commune, cell->plan->against > 0 ? number : "");
	press(commune, "<C-s>8");
	type(commune, "Đảng viên yên tâm, tin tưởng.");
	press(commune, "<Tab>");
	type(commune, "Hoàn thành thu hoạch lúa mùa.");
	press(commune, "<C-s>9");
	type(commune, "Vận động 12 hộ hiến đất mở đường");
	press(commune, "<Enter>binh<Enter>30<Enter>");
	type(commune, "Rà soát hộ nghèo cuối năm");
	press(commune, "<Enter>viet<Enter>25<Enter>");
	type(commune, "Tuyên truyền phòng cháy rừng");
	press(commune, "<Enter>chien<Enter>151226<Enter><Esc>");
}

/* What the minutes could not know when they were begun. */
static void finish_minutes(struct commune *commune)
{
	int64_t places = stored(commune,
		"SELECT (length(minutes) - length(replace(minutes, '…………', ''))) / 4 FROM meeting WHERE id = $M");

	expect(places > 0, "places are left");
	press(commune, "6");
	for (int64_t i = 0; i < places; i++) {
		press(commune, i > 0 ? "<Tab>" : "");
		type(commune, "như nghị quyết");
	}
	press(commune, "<C-s>");
}

/* 1, 2 and 6 are proposed; dues as they are due; all goes up. */
static void score_and_hand_up(struct commune *commune)
{
	press(commune, "<Enter><F5>9<Down>38<Down>5<Down><Down>5<C-s><Esc>");
	press(commune, "<Enter><F5><C-s><Esc>");
	finish_minutes(commune);
	press(commune, "<Enter><Enter>");
}

static void go_through_month(struct commune *commune, int number)
{
	commune->at = &commune->cells[number];
	press(commune, number == 0 ? "0<Enter>" : "<Down><Enter>");
	prepare(commune);
	call_and_write(commune);
	decide(commune);
	score_and_hand_up(commune);
	press(commune, "<Esc>");
}

/* ---- what the book holds then ---- */

static void expect_stored(struct commune *commune, const char *sql, int64_t wanted)
{
	expect_number(stored(commune, sql), wanted, sql);
}

static void expect_text_of(struct commune *commune, const char *table, const char *field,
	const char *where, const char *wanted)
{
	char sql[900];

	snprintf(sql, sizeof sql, "SELECT count(*) FROM %s WHERE %s AND \"%s\" = '%s'", table,
		where, field, wanted);
	expect_stored(commune, sql, 1);
}

static void expect_meetings(struct commune *commune)
{
	static const char
		regular[] = "id = $M",
		before[] = "kind = 'CU' AND period = '2026-11' AND state = 'DH' AND org = $C";
	const struct plan *plan = commune->at->plan;

	expect_text_of(commune, "meeting", "held_on", regular, plan->held_on);
	expect_text_of(commune, "meeting", "starts_at", regular, "19:30");
	expect_text_of(commune, "meeting", "ends_at", regular, plan->ends_at);
	expect_text_of(commune, "meeting", "place", regular, "Nhà văn hóa");
	expect_text_of(commune, "meeting", "state", regular, "DH");
	expect_text_of(commune, "meeting", "papers_sent_on", regular, plan->papers_on);
	expect_text_of(commune, "meeting", "held_on", before, plan->before_on);
	expect_text_of(commune, "meeting", "ends_at", before, "20:30");
	expect_stored(commune,
		"SELECT count(*) FROM meeting g JOIN post s ON s.member = g.chair AND s.title = 'BT' JOIN post t "
		"ON t.member = g.secretary AND t.title = 'PBT' WHERE g.id = $M AND s.org = $C AND t.org = $C "
		"AND g.prepared_by = (SELECT id FROM meeting WHERE kind = 'CU' AND org = $C)",
		1);
	expect_stored(commune,
		"SELECT count(*) FROM meeting WHERE id = $M AND agenda LIKE '%Nạo vét mương nội đồng%hạn 31/10/2026%' "
		"AND agenda LIKE '%Giữ gìn an ninh trật tự%'",
		1);
	expect_stored(commune,
		"SELECT count(*) FROM attendance a JOIN post p ON p.member = a.member WHERE a.status = 'C' AND a.meeting = "
		"(SELECT id FROM meeting WHERE kind = 'CU' AND org = $C AND minutes LIKE '%Chi ủy thống nhất nội dung%')",
		3);
}

static void expect_roll(struct commune *commune)
{
	const struct one *cell = commune->at;
	const char *absent =
		"SELECT count(*) FROM attendance a JOIN member m ON m.id = a.member WHERE a.meeting = $M AND ";
	char sql[400];

	expect_stored(commune,
		"SELECT count(*) FROM attendance WHERE meeting = $M AND status = 'C'",
		cell->members - 2 - !cell->probationary);
	snprintf(sql, sizeof sql,
		"%sm.full_name = 'Hồ Thị Dung' AND a.status = 'P' AND a.reason = 'OM'", absent);
	expect_stored(commune, sql, 1);
	snprintf(sql, sizeof sql, "%sm.full_name = 'Đặng Văn Khánh' AND %s", absent,
		cell->plan->without_reason ? "a.status = 'K' AND a.reason IS NULL"
					   : "a.status = 'P' AND a.reason = 'CT'");
	expect_stored(commune, sql, 1);
	expect_stored(commune, "SELECT must FROM roll WHERE meeting = $M",
		cell->members - !cell->probationary);
	expect_stored(commune,
		"SELECT count(*) FROM attendee WHERE meeting = $M AND name = 'Phạm Bá Sơn' AND level = 'Đảng ủy viên'",
		1);
	expect_stored(commune,
		"SELECT count(*) FROM meeting WHERE id = $M AND minutes LIKE '%Vắng có lý do:%Hồ Thị Dung (bệnh, sức khỏe)%' "
		"AND minutes LIKE '%Cấp trên, khách dự: Phạm Bá Sơn, Đảng ủy viên.%' AND minutes LIKE '%tư tưởng đảng viên ổn định%' "
		"AND minutes LIKE '%quá hạn; chậm vì mưa%' AND minutes LIKE '%trước ngày 20.%'",
		1);
}

static void expect_decided(struct commune *commune)
{
	const struct one *cell = commune->at;
	int voters = cell->members - 3;
	char sql[500];

	snprintf(sql, sizeof sql,
		"SELECT count(*) FROM vote WHERE meeting = $M AND subject = 'Thông qua nghị quyết tháng 11' AND for_count = %d "
		"AND ifnull(against_count, 0) = %d AND eligible = %d AND threshold = '1/2'",
		voters - cell->plan->against, cell->plan->against, voters);
	expect_stored(commune, sql, 1);
	snprintf(sql, sizeof sql,
		"SELECT count(*) FROM resolution WHERE meeting = $M AND kind = 'NQ' AND number = 8 AND \"on\" = '%s' "
		"AND vote_for = %d AND vote_total = %d AND text LIKE '%%Đảng viên yên tâm%%Hoàn thành thu hoạch%%'",
		cell->plan->held_on, voters - cell->plan->against, voters);
	expect_stored(commune, sql, 1);
	expect_stored(commune,
		"SELECT count(*) FROM task t JOIN member m ON m.id = t.member JOIN membership s ON s.member = m.id AND s.cell = $C "
		"JOIN resolution r ON r.id = t.resolution AND r.meeting = $M WHERE t.report_period = '2026-12' AND t.state = 'DL' "
		"AND (t.content, m.full_name, t.due_on) IN (VALUES ('Vận động 12 hộ hiến đất mở đường', 'Đỗ Thị Bình', '2026-11-30'), "
		"('Rà soát hộ nghèo cuối năm', 'Lê Ngọc Việt', '2026-11-25'), "
		"('Tuyên truyền phòng cháy rừng', 'Phạm Văn Chiến', '2026-12-15'))",
		3);
}

/* 1 in time: 5; 2 who came: 4 from 90 % on, 3 from 75 % on, 1 where one had no reason, and 1 more; 6: half of the work is done. */
static void expect_score_and_dues(struct commune *commune)
{
	const struct one *cell = commune->at;
	int must = cell->members - !cell->probationary;
	int came = cell->plan->without_reason ? 1 : 10 * (must - 2) >= 9 * must ? 4 : 3;

	expect_stored(commune,
		"SELECT CAST(points AS INTEGER) FROM score WHERE meeting = $M AND lacking = 0",
		5 + came + 1 + 9 + 38 + 5 + 15 + 5);
	expect_stored(commune, "SELECT count(*) FROM meeting_score WHERE meeting = $M", 7);
	expect_stored(commune,
		"SELECT count(*) FROM dues d JOIN membership s ON s.member = d.member AND s.cell = $C WHERE d.month = '2026-11' "
		"AND d.paid = d.due AND d.paid > 0",
		cell->members);
	expect_stored(commune,
		"SELECT count(*) FROM audit x JOIN org o ON o.uid = x.uid WHERE o.id = $C AND x.action = 'export' "
		"AND json_extract(x.after, '$.period') = '2026-11'",
		1);
}

/* All stops of all cells are whole on the matrix: nothing is free, begun or missing. */
static void expect_matrix_whole(struct commune *commune)
{
	struct month_matrix matrix = { .year = 2026 };
	struct err err = ERR_INIT;

	expect(month_matrix_load(commune->store, &matrix, 10, &err), err.text);
	expect_number(matrix.count, CELLS, "cells on the matrix");
	for (int i = 0; i < matrix.count; i++)
		expect_text(matrix.rows[i].stops[10], "XXXXXXXXXXXX", matrix.rows[i].name);
	month_matrix_release(&matrix);
}

static void a_month_of_a_cell_takes_at_most_250_keys_beside_its_texts(void **state)
{
	struct commune commune;
	int sum = 0, worst = 0, written = 0;

	(void)state;
	open_commune(&commune);
	for (int i = 0; i < CELLS; i++) {
		go_through_month(&commune, i);
		sum += commune.at->keys;
		written += commune.at->written;
		worst = commune.at->keys > worst ? commune.at->keys : worst;
		print_message("%s, %d members: %d keys\n", cell_names[i], commune.at->members,
			commune.at->keys);
	}
	print_message(
		"%d keys for a month of %d cells beside %d of their texts: %.1f a cell, %d at most\n",
		sum, CELLS, written, sum / (double)CELLS, worst);
	for (int i = 0; i < CELLS; i++) {
		commune.at = &commune.cells[i];
		expect_meetings(&commune);
		expect_roll(&commune);
		expect_decided(&commune);
		expect_score_and_dues(&commune);
		expect(commune.at->keys <= MOST_KEYS, "keys of a cell");
	}
	expect_matrix_whole(&commune);
	char *files = path_in(commune.folder, "xuat");
	expect_number(folder_count(files), CELLS, "months handed up");
	free(files);
	close_commune(&commune);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_month_of_a_cell_takes_at_most_250_keys_beside_its_texts),
	};

	return run_group(tests);
}
