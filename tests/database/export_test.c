/* export.c: the canonical form that comes back the same, and the sheet for eyes. */
#include "book.h"
#include "lists.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

static const struct export_options everything = { .sensitive = true, .reason = "kiểm thử" };
static const struct export_options plain = { .sheet = false };
static const struct export_options sheet = { .sheet = true };

static struct store *full_book(void)
{
	struct store *store = book_new();
	struct office office = office_add(store);

	office_add_every_type(store, &office);
	return store;
}

static bool is_exported(const struct rectype *type)
{
	return !(type->flags & RECTYPE_SYSTEM);
}

static void a_canonical_file_taken_by_its_own_book_changes_nothing(void **state)
{
	struct store *store = full_book();
	char *before, *after;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		int64_t rows;
		if (!is_exported(*type))
			continue;
		char *bytes = export_bytes(store, (*type)->name, &everything, &rows);
		before = book_contents(store);
		import_expect(store, (*type)->name, bytes, 0, 0, (int)rows);
		after = book_contents(store);
		expect_text(after, before, (*type)->name);
		free(bytes);
		free(before);
		free(after);
	}
	store_close(store);
}

/* Blank lines, indents, blanks at the ends, quotes and words that no line holds. */
static void pages_of_text_keep_their_paragraphs_through_a_file(void **state)
{
	static const char paragraph[] =
		"\n  I. Việc kỳ trước: \"đã xong\", còn 2; xem sau \n\n\n   - một\n \n"
		"wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww\n";
	struct store *store = book_new(), *other = book_new();
	struct strbuf text = STRBUF_INIT, values = STRBUF_INIT;

	(void)state;
	for (int i = 0; i < 18; i++)
		strbuf_add(&text, paragraph);
	strbuf_addf(&values, "name=Chi bộ 1|kind=CB|note=%s", text.text);
	struct uid org = book_add(store, "org", values.text);
	book_expect(store, "org", org, "note", text.text);
	char *bytes = export_bytes(store, "org", &plain, NULL);
	import_expect(other, "org", bytes, 1, 0, 0);
	book_expect(other, "org", org, "note", text.text);
	free(bytes);
	strbuf_release(&text);
	strbuf_release(&values);
	store_close(store);
	store_close(other);
}

/* Rows are sorted by uid, so a record may refer to one that only follows. */
static void a_reference_to_a_later_row_of_the_same_file_is_found(void **state)
{
	struct store *store = book_new(), *other = book_new();
	struct uid cell = book_add(store, "org", "name=Chi bộ 1|kind=CB"),
		   committee = book_add(store, "org", "name=Đảng bộ xã|kind=DBCS");
	struct strbuf values = STRBUF_INIT;

	(void)state;
	strbuf_addf(&values, "parent=%s", committee.text);
	book_change(store, "org", cell, values.text);
	char *wanted = export_bytes(store, "org", &plain, NULL);
	import_expect(other, "org", wanted, 2, 0, 0);
	char *actual = export_bytes(other, "org", &plain, NULL);
	expect_text(actual, wanted, "the same bytes");
	import_expect(other, "org", wanted, 0, 0, 2);
	book_expect_whole(other);
	free(wanted);
	free(actual);
	strbuf_release(&values);
	store_close(store);
	store_close(other);
}

static void a_reference_to_what_is_nowhere_refuses_its_row(void **state)
{
	static const char bytes[] =
		"uid,name,kind,parent\n"
		"01KB9ZZZZZ0123456789ABCDEA,Đảng bộ 1,DBBP,01KB9ZZZZZ0123456789ABCDEB\n"
		"01KB9ZZZZZ0123456789ABCDEC,Chi bộ 2,CB,01KB9ZZZZZ0123456789ABCDEA\n";
	struct store *store = book_new();
	char *before = book_contents(store), *after, *refusal;
	struct import_done done = import_bytes(store, "org", bytes, strlen(bytes), NULL);

	(void)state;
	refusal = import_refusal(&done);
	expect_part(refusal, "2:4: ", "the row and the column");
	expect_part(refusal, "không có trong sổ", "why");
	expect_number(done.report.counts[IMPORT_REFUSED], 1, "one row");
	expect_number(done.report.counts[IMPORT_NEW], 1, "the other");
	after = book_contents(store);
	expect_text(after, before, "nothing is written");
	free(before);
	free(after);
	free(refusal);
	import_done_release(&done);
	store_close(store);
}

/* Two that stand above each other: a circle is seen when the second reference is written. */
static void a_circle_of_references_in_a_file_is_refused(void **state)
{
	static const char bytes[] =
		"uid,name,kind,parent\n"
		"01KB9ZZZZZ0123456789ABCDEA,Đảng bộ 1,DBBP,01KB9ZZZZZ0123456789ABCDEB\n"
		"01KB9ZZZZZ0123456789ABCDEB,Đảng bộ 2,DBBP,01KB9ZZZZZ0123456789ABCDEA\n";
	struct store *store = book_new();
	struct import_done done = import_bytes(store, "org", bytes, strlen(bytes), NULL);
	char *refusal = import_refusal(&done);

	(void)state;
	expect(!done.report.written, "refused");
	expect_part(refusal, "vòng tròn", "why");
	free(refusal);
	import_done_release(&done);
	store_close(store);
}

static void an_emptied_value_comes_back_empty(void **state)
{
	struct store *store = book_new(), *other = book_new();
	struct uid area = book_add(
		store, "area", "name=Đông Hạ|kind=T|commune=A|from_on=2020-01-01");
	char *bytes = export_bytes(store, "area", &plain, NULL);

	(void)state;
	import_expect(other, "area", bytes, 1, 0, 0);
	book_expect(other, "area", area, "commune", "A");
	book_change(store, "area", area, "commune=");
	free(bytes);
	bytes = export_bytes(store, "area", &plain, NULL);
	import_expect(other, "area", bytes, 0, 1, 0);
	book_expect(other, "area", area, "commune", NULL);
	free(bytes);
	store_close(store);
	store_close(other);
}

static void the_canonical_form_is_what_handoff_says(void **state)
{
	struct store *store = book_new();
	char *bytes;

	(void)state;
	book_add(store, "area", "name=Đông, \"Hạ\"|kind=T|from_on=2020-01-01|border=1|note= a\nb ");
	book_add(store, "area", "name=Tây Hạ|kind=B|from_on=2020-01-01|to_on=2025-12-31");
	bytes = export_bytes(store, "area", &plain, NULL);
	expect_part(bytes,
		"uid,name,kind,commune,from_on,to_on,ethnic_minority,border,hardship,religious,note\r\n",
		"field names, comma, CR LF");
	expect(memcmp(bytes, "uid,", 4) == 0, "no mark in front");
	expect_part(bytes, ",\"Đông, \"\"Hạ\"\"\",T,,2020-01-01,,,1,,,\" a\nb \"\r\n",
		"quoting, ISO, codes");
	expect_part(bytes, ",Tây Hạ,B,,2020-01-01,2025-12-31,,,,,\r\n", "empty is nothing");
	char *first = strstr(bytes, "\r\n") + 2,
	     *second = strstr(strstr(first, "b \"\r\n"), "\r\n") + 2;
	expect(strncmp(first, second, UID_LENGTH) < 0, "sorted by uid");
	free(bytes);
	store_close(store);
}

static void sensitive_columns_are_left_out_unless_asked_for_with_a_reason(void **state)
{
	static const char *const secrets[] = { "038195001234", "0912345678", "Ít phát biểu",
		"ý kiến không tên", "BENH", ",OM," };
	struct store *store = full_book();
	struct export_options no_reason = { .sensitive = true };
	struct err err = ERR_INIT;
	int64_t rows;

	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		if (!is_exported(*type))
			continue;
		char *bytes = export_bytes(store, (*type)->name, &plain, NULL),
		     *shown = export_bytes(store, (*type)->name, &sheet, NULL);
		for (size_t i = 0; i < COUNT(secrets); i++)
			if (strstr(bytes, secrets[i]) || strstr(shown, secrets[i]))
				fail_msg("%s: %s", (*type)->name, secrets[i]);
		for (const struct field *field = (*type)->fields; field->name; field++)
			if ((field->flags & FIELD_SENSITIVE) && strstr(bytes, field->name))
				fail_msg("%s.%s", (*type)->name, field->name);
		free(bytes);
		free(shown);
	}
	FILE *out = fopen("/dev/null", "w");
	expect(!export_records(store, rectype_named("member"), &no_reason, out, &rows, &err),
		"refused");
	expect_part(err.text, "lý do", "a reason is asked for");
	fclose(out);
	char *bytes = export_bytes(store, "member", &everything, NULL);
	expect_part(bytes, "038195001234", "and with a reason it is there");
	free(bytes);
	store_close(store);
}

static void every_export_is_logged(void **state)
{
	struct store *store = full_book();
	int64_t before = book_number(store, "SELECT count(*) FROM audit");

	(void)state;
	free(export_bytes(store, "member", &everything, NULL));
	expect_number(book_number(store, "SELECT count(*) FROM audit"), before + 1, "a row");
	expect_number(
		book_number(store,
			"SELECT count(*) FROM audit WHERE action = 'export' AND type = 'member' AND "
			"why = 'kiểm thử' AND json_extract(after, '$.sensitive') = '1' AND "
			"json_extract(after, '$.rows') = '3'"),
		1, "what, how many, why");
	store_close(store);
}

static void a_sheet_is_made_for_a_spreadsheet(void **state)
{
	struct store *store = full_book();
	char *members = export_bytes(store, "member", &sheet, NULL), *secret,
	     *ratings = export_bytes(store, "rating", &sheet, NULL),
	     *minutes = export_bytes(store, "meeting", &sheet, NULL),
	     *orgs = export_bytes(store, "org", &sheet, NULL),
	     *marks = export_bytes(store, "attendance", &sheet, NULL),
	     *pledges = export_bytes(store, "pledge", &sheet, NULL);
	struct export_options all = { .sheet = true, .sensitive = true, .reason = "in" };

	(void)state;
	expect(memcmp(members, "\xEF\xBB\xBF", 3) == 0, "a mark in front");
	expect_part(members, "Họ và tên;Giới tính;Ngày sinh;", "titles and semicolons");
	expect_part(members, "\r\nTrần Thị Thoa;Nữ;02/09/1995;", "dates as people write them");
	expect_part(members, ";đang sinh hoạt;", "derived values");
	expect_part(ratings, ";Hoàn thành tốt nhiệm vụ;", "labels, not codes");
	expect_part(ratings, ";92,5;", "a comma in numbers");
	expect_part(minutes, "=SUM(A1)", "a formula inside a text is no formula");
	secret = export_bytes(store, "member", &all, NULL);
	expect_part(secret, ";'038195001234;", "identifiers keep their zeros");
	expect_part(orgs, "Chi bộ thôn Đông Hạ;'38.168.053.000.001;", "digits that are no number");
	expect_part(marks, SHEET_MARK "Chi bộ;Cuộc họp;Đảng viên;", "whose meeting it was");
	expect_part(marks, "\r\nChi bộ thôn Đông Hạ;Sinh hoạt thường kỳ ", "by name");
	expect_part(pledges, "\r\nChi bộ thôn Đông Hạ;Trần Thị Thoa;", "a member's cell");
	free(members);
	free(ratings);
	free(minutes);
	free(secret);
	free(orgs);
	free(marks);
	free(pledges);
	store_close(store);
}

/* No cell of a sheet is anything that a spreadsheet computes. */
static void formulas_are_defused_in_a_sheet_and_exact_in_the_canonical_form(void **state)
{
	struct store *store = book_new();

	(void)state;
	book_add(store, "area", "name=A|kind=T|from_on=2020-01-01|note==1+1");
	book_add(store, "area", "name=B|kind=T|from_on=2020-01-01|note=@cmd; x");
	char *seen = export_bytes(store, "area", &sheet, NULL),
	     *exact = export_bytes(store, "area", &plain, NULL);
	expect_part(seen, ";'=1+1\r\n", "an apostrophe in front");
	expect_part(seen, ";\"'@cmd; x\"\r\n", "inside the quotes");
	expect_part(exact, ",=1+1\r\n", "as typed");
	free(seen);
	free(exact);
	store_close(store);
}

static void an_export_can_be_of_one_cell(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	struct export_options options = { .cell = office.cell.text };
	int64_t rows;

	(void)state;
	char *bytes = export_bytes(store, "member", &options, &rows);
	expect_number(rows, 2, "two of three");
	expect(!strstr(bytes, "Đượm"), "not of the other cell");
	free(bytes);
	store_close(store);
}

static void the_programs_own_tables_are_not_exported(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;
	int64_t rows;
	FILE *out = fopen("/dev/null", "w");

	(void)state;
	expect(!export_records(store, rectype_named("audit"), &plain, out, &rows, &err), "the log");
	expect_number(err.kind, ERR_USAGE, "wrong usage");
	fclose(out);
	struct import_done done = import_bytes(store, "setting", "name,value\na,b\n", 15, NULL);
	expect(!done.read, "nor imported");
	import_done_release(&done);
	store_close(store);
}

static void a_full_disk_is_said(void **state)
{
	struct store *store = full_book();
	struct err err = ERR_INIT;
	int64_t rows;
	FILE *out = fopen("/dev/full", "w");

	(void)state;
	setvbuf(out, NULL, _IONBF, 0);
	expect(!export_records(store, rectype_named("member"), &plain, out, &rows, &err),
		"not written");
	expect_number(err.kind, ERR_STORAGE, err.text);
	fclose(out);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_canonical_file_taken_by_its_own_book_changes_nothing),
		cmocka_unit_test(pages_of_text_keep_their_paragraphs_through_a_file),
		cmocka_unit_test(a_reference_to_a_later_row_of_the_same_file_is_found),
		cmocka_unit_test(a_reference_to_what_is_nowhere_refuses_its_row),
		cmocka_unit_test(a_circle_of_references_in_a_file_is_refused),
		cmocka_unit_test(an_emptied_value_comes_back_empty),
		cmocka_unit_test(the_canonical_form_is_what_handoff_says),
		cmocka_unit_test(sensitive_columns_are_left_out_unless_asked_for_with_a_reason),
		cmocka_unit_test(every_export_is_logged),
		cmocka_unit_test(a_sheet_is_made_for_a_spreadsheet),
		cmocka_unit_test(formulas_are_defused_in_a_sheet_and_exact_in_the_canonical_form),
		cmocka_unit_test(an_export_can_be_of_one_cell),
		cmocka_unit_test(the_programs_own_tables_are_not_exported),
		cmocka_unit_test(a_full_disk_is_said),
	};

	return run_group(tests);
}
