/* What leaves the office: handoff.md, "The package", as far as the month's folder carries it. */
#include "book.h"
#include "codes.h"
#include "export.h"
#include "files.h"
#include "lists.h"
#include "month.h"
#include "strbuf.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

/* A record whose values are made like printf's. */
static struct uid add(struct store *store, const char *type, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
static struct uid add(struct store *store, const char *type, const char *format, ...)
{
	char values[600];
	va_list args;

	va_start(args, format);
	vsnprintf(values, sizeof values, format, args);
	va_end(args);
	return book_add(store, type, values);
}

static const struct {
	const char *types;
	enum travels travels;
} contract[] = {
	{ "org org_status area area_cell member member_status membership post exemption suspension schedule "
	  "supervision bylaw bylaw_year residence_link",
		TRAVELS_STATE },
	{ "meeting attendance attendee meeting_score resolution task topic_plan vote assignment "
	  "assignment_review pledge rating remedy transfer candidate probation admission_quota "
	  "residence_comment screening award badge discipline training succession dues inspection_plan "
	  "inspection study dialogue initiative four_good report report_cell",
		TRAVELS_FLOW },
};

static void only_what_the_contract_names_travels(void **state)
{
	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		enum travels wanted = TRAVELS_NEVER;
		for (size_t i = 0; i < COUNT(contract); i++)
			if (word_in_list(contract[i].types, (*type)->name))
				wanted = contract[i].travels;
		expect_number((*type)->travels, wanted, (*type)->name);
	}
}

static void no_text_and_nothing_sensitive_travels_but_two_numbers_and_groups(void **state)
{
	int whole = 0;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			bool sensitive = field->flags & FIELD_SENSITIVE;
			whole += field->travels == TRAVELS_WHOLE;
			if ((field->kind == FIELD_LONG || sensitive) &&
				field->travels == TRAVELS_AS_KIND)
				expect(!field_travels(field), field->name);
			if (field->travels == TRAVELS_WHOLE)
				expect(strcmp(field->name, "personal_id") == 0 ||
						strcmp(field->name, "card_no") == 0,
					field->name);
			if (field->travels != TRAVELS_AS_GROUP)
				continue;
			const struct codelist *list = codes_find(field->codes);
			for (size_t i = 0; i < list->count; i++)
				expect(word_in_list("CT GD OM KH",
					       codes_group(list, list->codes[i].code)),
					list->codes[i].label);
		}
	}
	expect_number(whole, 2, "the two numbers of a member");
}

struct november {
	struct office office;
	struct uid meeting, other_meeting, resolution;
};

/* A meeting of each cell in November with something of everything. */
static struct november add_month(struct store *store)
{
	struct november month = { .office = office_add(store) };
	const struct office *office = &month.office;

	month.meeting = add(store, "meeting",
		"org=%s|kind=TK|period=2026-11|held_on=2026-11-05|chair=%s|secretary=%s|topic=|"
		"agenda=CHUONGTRINH|minutes=BIENBAN|conclusion=KETLUAN|note=GHICHU",
		office->cell.text, office->hai.text, office->thoa.text);
	month.other_meeting = add(store, "meeting",
		"org=%s|kind=TK|period=2026-11|held_on=2026-11-06", office->other_cell.text);
	add(store, "attendance", "meeting=%s|member=%s|status=P|reason=TS", month.meeting.text,
		office->thoa.text);
	add(store, "attendance", "meeting=%s|member=%s|status=C", month.meeting.text,
		office->hai.text);
	add(store, "attendance", "meeting=%s|member=%s|status=C", month.other_meeting.text,
		office->duom.text);
	add(store, "attendee", "meeting=%s|name=Phạm Bá Sơn|level=Đảng ủy viên|comment=NHANXET",
		month.meeting.text);
	month.resolution = add(store, "resolution",
		"meeting=%s|kind=NQ|number=5|on=2026-11-05|text=TOANVAN|vote_for=2|vote_total=2",
		month.meeting.text);
	return month;
}

/* The month's folder of a cell (NULL: of all) as one text: each file with its name in front. */
static char *month_folder(struct store *store, const char *cell)
{
	static const char *const names[] = { "meeting", "attendance", "attendee", "resolution",
		"task", "vote", "meeting_score", "dues", "tong-hop", "xem/meeting",
		"xem/attendance", "xem/attendee", "xem/resolution", "xem/task" };
	struct strbuf out = STRBUF_INIT, listed = STRBUF_INIT;
	struct err err = ERR_INIT;
	char *into = folder_new(), *folder;

	if (!export_month(store, cell, "2026-11", into, &folder, &listed, &err))
		fail_msg("%s", err.text);
	expect_number(folder_count(folder), 10, "files, also the empty ones, and xem");
	for (size_t i = 0; i < COUNT(names); i++) {
		size_t size;
		char name[40];
		snprintf(name, sizeof name, "%s.csv", names[i]);
		char *path = path_in(folder, name), *bytes = file_read(path, &size);
		strbuf_addf(&out, "== %s\n%s", names[i], bytes);
		free(bytes);
		free(path);
	}
	strbuf_release(&listed);
	free(folder);
	folder_remove(into);
	return strbuf_detach(&out);
}

static void expect_absent(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("%s is in:\n%s", part, text);
}

static void a_month_carries_no_texts_and_of_reasons_their_group(void **state)
{
	static const char *const stay[] = { "CHUONGTRINH", "BIENBAN", "KETLUAN", "GHICHU",
		"NHANXET", "TOANVAN", "minutes,", "agenda", "conclusion", "comment,", ",note",
		"TS" };
	struct store *store = book_new();
	struct november month = add_month(store);
	char *text = month_folder(store, month.office.cell.text);

	(void)state;
	for (size_t i = 0; i < COUNT(stay); i++)
		expect_absent(text, stay[i]);
	expect_part(text, "uid,meeting,member,status,reason,online", "the column of reasons");
	expect_part(text, ",P,OM,", "the group of a reason");
	expect_part(text, "uid,meeting,kind,number,on,", "what goes of a resolution");
	free(text);
	store_close(store);
}

/* What stands behind the name of a file in the text of month_folder(), up to the next. */
static char *file_of(const char *text, const char *name)
{
	char head[60];

	snprintf(head, sizeof head, "== %s\n", name);
	const char *from = strstr(text, head);
	expect(from, name);
	from += strlen(head);
	const char *next = strstr(from, "== ");
	return next ? strndup(from, (size_t)(next - from)) : strdup(from);
}

static void a_month_has_the_same_lists_for_eyes(void **state)
{
	static const struct {
		const char *file, *parts[6];
	} sheets[] = {
		{ "xem/attendance",
			{ SHEET_MARK "Chi bộ;Cuộc họp;Đảng viên;Điểm danh;Lý do;",
				"Chi bộ thôn Đông Hạ;Sinh hoạt thường kỳ 11/2026;Trần Thị Thoa;",
				";Vắng có lý do;Bệnh, sức khỏe;", NULL } },
		{ "xem/meeting",
			{ SHEET_MARK "Tổ chức;Loại;", "\r\nChi bộ thôn Đông Hạ;", ";05/11/2026;",
				";Trần Thị Thoa;", NULL } },
		{ "xem/resolution",
			{ "Chi bộ thôn Đông Hạ;", ";Nghị quyết;", "05/11/2026", NULL } },
		{ "xem/task", { "Chi bộ;Việc;", NULL } },
	};
	struct store *store = book_new();
	struct november month = add_month(store);
	char *text = month_folder(store, month.office.cell.text);

	(void)state;
	for (size_t i = 0; i < COUNT(sheets); i++) {
		char *file = file_of(text, sheets[i].file);
		for (const char *const *part = sheets[i].parts; *part; part++)
			expect_part(file, *part, sheets[i].file);
		expect_absent(file, month.meeting.text);
		expect_absent(file, month.office.thoa.text);
		expect_absent(file, "TS");
		expect_absent(file, "NHANXET");
		free(file);
	}
	free(text);
	store_close(store);
}

static struct month_of_cell {
	char exported_on[11];
	bool changed_since;
} look(struct store *store, struct uid cell, const char *period)
{
	struct err err = ERR_INIT;
	struct month month;
	struct month_of_cell result = { 0 };

	expect(month_load(store, cell.text, period, &month, &err), err.text);
	memcpy(result.exported_on, month.exported_on, sizeof result.exported_on);
	result.changed_since = month.stops[MONTH_EXPORT] == 'B';
	return result;
}

static void a_month_that_left_is_in_the_log_of_its_cell(void **state)
{
	struct store *store = book_new();
	struct november month = add_month(store);
	const struct office *office = &month.office;

	(void)state;
	expect_text(look(store, office->cell, "2026-11").exported_on, "", "not yet");
	free(month_folder(store, office->cell.text));
	expect_text(look(store, office->cell, "2026-11").exported_on, BOOK_TODAY, "it left");
	expect(!look(store, office->cell, "2026-11").changed_since, "as it stands in the book");
	expect_text(look(store, office->cell, "2026-10").exported_on, "", "another month");
	expect_text(look(store, office->other_cell, "2026-11").exported_on, "", "another cell");
	book_exec(
		store, "UPDATE audit SET at = '2026-11-20T00:00:00+07:00' WHERE action = 'export'");
	expect(look(store, office->cell, "2026-11").changed_since, "changed behind it");
	free(month_folder(store, NULL));
	expect_text(look(store, office->other_cell, "2026-11").exported_on, BOOK_TODAY, "with all");
	store_close(store);
}

static void an_empty_month_has_every_file(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	char *text = month_folder(store, office.cell.text);

	(void)state;
	expect_part(text, "== task\nuid,content,", "a header");
	free(text);
	store_close(store);
}

/* Hải moved; what the other cell gave him stays the other cell's, and the other way round. */
static void a_cell_hands_up_nothing_of_another(void **state)
{
	struct store *store = book_new();
	struct november month = add_month(store);
	const struct office *office = &month.office;

	(void)state;
	add(store, "task", "content=VIECKHAC|member=%s|meeting=%s|due_on=2026-11-30",
		office->hai.text, month.other_meeting.text);
	add(store, "task", "content=VIECCUATA|member=%s|meeting=%s|due_on=2026-12-30",
		office->duom.text, month.meeting.text);
	char *ours = month_folder(store, office->cell.text),
	     *theirs = month_folder(store, office->other_cell.text);
	expect_absent(ours, "VIECKHAC");
	expect_part(ours, "VIECCUATA", "given by this cell");
	expect_part(theirs, "VIECKHAC", "given by that cell");
	expect_absent(theirs, "VIECCUATA");
	expect_absent(ours, month.other_meeting.text);
	free(ours);
	free(theirs);
	store_close(store);
}

static void tasks_of_a_resolution_and_of_nothing_go_with_their_month(void **state)
{
	struct store *store = book_new();
	struct november month = add_month(store);
	const struct office *office = &month.office;

	(void)state;
	add(store, "task", "content=THEONQ|member=%s|resolution=%s|due_on=2026-12-31",
		office->hai.text, month.resolution.text);
	add(store, "task", "content=KHONGNGUON|member=%s|due_on=2026-11-21", office->hai.text);
	add(store, "task", "content=THANGSAU|member=%s|due_on=2026-12-21", office->hai.text);
	char *text = month_folder(store, office->cell.text);
	expect_part(text, "THEONQ", "by the meeting of its resolution");
	expect_part(text, "KHONGNGUON", "by the day it is due");
	expect_absent(text, "THANGSAU");
	free(text);
	store_close(store);
}

static void who_is_in_the_bin_is_in_no_file(void **state)
{
	struct store *store = book_new();
	struct november month = add_month(store);
	struct err err = ERR_INIT;
	const char *gone = month.office.hai.text;

	(void)state;
	add(store, "task", "content=VIEC|member=%s|meeting=%s", gone, month.meeting.text);
	add(store, "review", "member=%s|year=2026|kind=HN|scope=CN", gone);
	expect(store_delete(store, rectype_named("member"), gone, "nhập nhầm", &err), err.text);
	char *text = month_folder(store, month.office.cell.text);
	expect_absent(text, gone);
	expect_part(text, month.office.thoa.text, "the others");
	expect_part(text, "2026-11-05", "the meeting he chaired");
	free(text);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		const struct export_options plain = { .sensitive = false };
		if ((*type)->flags & RECTYPE_SYSTEM)
			continue;
		text = export_bytes(store, (*type)->name, &plain, NULL);
		expect_absent(text, gone);
		free(text);
	}
	store_close(store);
}

/* Behind the program's back, as no door takes such a name. */
static void names_are_no_formulas_in_the_sheet_of_a_month(void **state)
{
	static const char *const names[] = { "=1+1", "@SUM(A1)", "+84912", "-3", "\tx" };
	struct store *store = book_new();
	struct november month = add_month(store);

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		char sql[200], wanted[40];
		snprintf(sql, sizeof sql, "UPDATE org SET name = '%s' WHERE uid = '%s'", names[i],
			month.office.cell.text);
		book_exec(store, sql);
		char *text = month_folder(store, month.office.cell.text);
		snprintf(wanted, sizeof wanted, "'%s", names[i]);
		expect_part(text, wanted, names[i]);
		free(text);
	}
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_the_contract_names_travels),
		cmocka_unit_test(no_text_and_nothing_sensitive_travels_but_two_numbers_and_groups),
		cmocka_unit_test(a_month_carries_no_texts_and_of_reasons_their_group),
		cmocka_unit_test(a_month_has_the_same_lists_for_eyes),
		cmocka_unit_test(a_month_that_left_is_in_the_log_of_its_cell),
		cmocka_unit_test(an_empty_month_has_every_file),
		cmocka_unit_test(a_cell_hands_up_nothing_of_another),
		cmocka_unit_test(tasks_of_a_resolution_and_of_nothing_go_with_their_month),
		cmocka_unit_test(who_is_in_the_bin_is_in_no_file),
		cmocka_unit_test(names_are_no_formulas_in_the_sheet_of_a_month),
	};

	return run_group(tests);
}
