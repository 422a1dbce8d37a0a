/*
 * What each printed form says of a seeded book: its first paper as text, and a number of the bytes of its .docx, are
 * kept in tests/data/print. UPDATE_PRINTS=1 writes them anew: read the difference.
 */
#include "book.h"
#include "demo.h"
#include "files.h"
#include "hash.h"
#include "internal.h"
#include "print_run.h"
#include "template_check.h"
#include "test.h"
#include "word_order.h"
#include "xlsx_zip.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 80, MOST_BYTES = 8 << 20 };

static struct store *store;
static char *folder;

/* Somebody who stayed away at the end of 2025. */
static void mark_absent(void)
{
	book_exec(store,
		"UPDATE attendance SET status = 'K', reason = NULL"
		" WHERE meeting IN (SELECT id FROM meeting WHERE period BETWEEN '2025-10' AND '2025-12')"
		" AND member = (SELECT min(member) FROM attendance)");
}

/* Of kinds that the demonstration book has none of in that month. */
static void add_documents(void)
{
	static const char *const documents[] = {
		"kind=TTr|number=90|on=2026-10-10|subject=Đề nghị tặng giấy khen|recipients=Đảng ủy xã; "
		"lưu chi bộ|signer=Lê Thị Kim Thoa|signer_role=Bí thư|text=Chi bộ đề nghị Đảng ủy xem xét.",
		"kind=TB|number=91|on=2026-10-11|subject=Lịch trực|recipients=Các đảng viên|text=1. Trực từ 7 giờ.",
	};
	char cell[UID_SIZE], values[600];

	for (size_t i = 0; i < COUNT(documents); i++) {
		struct query query;
		query_open(&query, store,
			"SELECT uid FROM org WHERE kind = 'CB' ORDER BY code, id LIMIT 1", NULL);
		assert_true(query_only_text(&query, cell, sizeof cell));
		snprintf(values, sizeof values, "org=%s|%s", cell, documents[i]);
		book_add(store, "document", values);
	}
}

static int make_book(void **state)
{
	struct demo_options options = {
		.cells = 3, .members = 45, .years = 2, .seed = 1, .today = BOOK_TODAY
	};
	struct err err = ERR_INIT;

	(void)state;
	store = book_new();
	folder = folder_new();
	if (!demo_fill(store, &options, NULL, &err))
		fail_msg("%s", err.text);
	add_documents();
	mark_absent();
	return 0;
}

static int drop_book(void **state)
{
	(void)state;
	store_close(store);
	folder_remove(folder);
	return 0;
}

/* A time that the book has been through, and in which there is such a paper. */
static const char *time_of(const struct print_form *form)
{
	static const char *const times[][3] = { [PRINT_DAY] = { "2026-10", "2026", "2025" },
		[PRINT_MONTH] = { "2026-10", "2026-09", "2026-08" },
		[PRINT_QUARTER] = { "2026-Q3", "2026-Q2", "2026-Q1" },
		[PRINT_YEAR] = { "2025", "2026", "2024" } };
	struct err err = ERR_INIT;

	for (int i = 0; i < 3; i++) {
		const char *time = times[form->span][i];
		struct print_asked asked = { .period = time };
		if (print_count(store, form, &asked, &err) > 0)
			return time;
	}
	fail_msg("%s: no paper", form->id);
	return NULL;
}

static bool take_first(void *context, const struct print_subject *about, struct err *err)
{
	struct print_subject *first = context;

	(void)err;
	if (!*first->day)
		*first = *about;
	return true;
}

/* As Word wants it: a document that only LibreOffice opens is none. */
static void expect_sound(const char *path, const char *about)
{
	struct err err = ERR_INIT;
	FILE *file = fopen(path, "rb");
	struct xzip *zip = file ? xzip_open(file, path, MOST_BYTES, &err) : NULL;
	char *text = calloc(1, MOST_BYTES), why[200] = "";
	int at = 0, got;

	expect(zip && xzip_member_open(zip, xzip_find(zip, "word/document.xml"), &err), about);
	while ((got = xzip_member_read(zip, text + at, MOST_BYTES - 1 - (unsigned)at, &err)) > 0)
		at += got;
	expect_number(got, 0, about);
	if (!word_is_in_order(text, why, sizeof why))
		fail_msg("%s: %s", about, why);
	xzip_member_close(zip);
	xzip_close(zip);
	free(text);
}

static void add_hash(const char *path, struct strbuf *out)
{
	size_t size;
	char *bytes = file_read(path, &size);

	strbuf_addf(out, "%016" PRIx64 ", %zu bytes\n", hash_add(HASH_BEGIN, bytes, size), size);
	free(bytes);
}

/* The first paper asked for, and what its document is. */
static void add_paper(const struct print_form *form, struct strbuf *out)
{
	struct print_done done = PRINT_DONE_INIT;
	struct print_subject first = { 0 };
	struct print_asked asked = { .period = time_of(form) };
	struct err err = ERR_INIT;

	if (!print_each(store, form, &asked, take_first, &first, &err))
		fail_msg("%s: %s", form->id, err.text);
	asked.uid = *first.uid ? first.uid : NULL;
	if (!print_text(store, form, &asked, COLUMNS, 1, out, &done, &err))
		fail_msg("%s: %s", form->id, err.text);
	strbuf_addf(out, "---- empty: %s\n---- docx: ", done.gaps.text);
	char *path = path_in(folder, form->name);
	if (!print_file(store, form, &asked, path, &done, &err))
		fail_msg("%s: %s", form->id, err.text);
	add_hash(path, out);
	expect_sound(path, form->id);
	free(path);
	print_done_release(&done);
}

static char *kept_path(const struct print_form *form)
{
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "tests/data/print/%s.txt", form->id);
	return strbuf_detach(&path);
}

/* The first line that differs. */
static void compare(const struct print_form *form, const char *found, const char *kept)
{
	for (int line = 1;; line++) {
		size_t a = strcspn(found, "\n"), b = strcspn(kept, "\n");
		if (a != b || memcmp(found, kept, a) != 0)
			fail_msg("%s, line %d\n found: %.*s\n  kept: %.*s", form->id, line, (int)a,
				found, (int)b, kept);
		if (!found[a] || !kept[b]) {
			expect_number(found[a], kept[b], form->id);
			return;
		}
		found += a + 1;
		kept += b + 1;
	}
}

static void each_form_says_what_is_kept_of_it(void **state)
{
	(void)state;
	for (const struct print_form *const *form = print_forms; *form; form++) {
		struct strbuf found = STRBUF_INIT;
		char *path = kept_path(*form);
		add_paper(*form, &found);
		if (getenv("UPDATE_PRINTS"))
			file_write_text(path, found.text);
		char *kept = file_read(path, NULL);
		compare(*form, found.text, kept);
		free(kept);
		free(path);
		strbuf_release(&found);
	}
}

static bool write_text(void *context, const struct print_subject *about, struct err *err)
{
	const struct print_form *form = context;
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf text = STRBUF_INIT;
	bool ok = print_text(store, form,
		&(struct print_asked) { .uid = about->uid, .period = time_of(form) }, COLUMNS, 1,
		&text, &done, err);

	expect(!strstr(done.gaps.text, "- "),
		form->id); /* what is empty has a name, no line is one */
	strbuf_release(&text);
	print_done_release(&done);
	return ok;
}

/* Of every cell, meeting and member: no form trips over what a record lacks. */
static void every_paper_of_the_book_can_be_written(void **state)
{
	(void)state;
	for (const struct print_form *const *form = print_forms; *form; form++) {
		struct print_asked asked = { .period = time_of(*form) };
		struct err err = ERR_INIT;
		if (!print_each(store, *form, &asked, write_text, (void *)*form, &err))
			fail_msg("%s: %s", (*form)->id, err.text);
	}
}

static int64_t showings(void)
{
	return book_number(store, "SELECT count(*) FROM audit WHERE action = 'show'");
}

/* A book of transfers has the card numbers: stars stand until somebody says what for, and that is logged. */
static void numbers_stand_only_with_a_reason_which_is_logged(void **state)
{
	struct print_asked asked = { .period = "2025" };
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf masked = STRBUF_INIT, whole = STRBUF_INIT;
	struct err err = ERR_INIT;
	const struct print_form *form = print_form_named("IN-15");
	int64_t before = showings();

	(void)state;
	assert_true(print_text(store, form, &asked, COLUMNS, 9, &masked, &done, &err));
	expect_part(masked.text, "****", "stars");
	assert_int_equal(showings(), before);
	asked.reason = "in sổ năm";
	assert_true(print_text(store, form, &asked, COLUMNS, 9, &whole, &done, &err));
	expect(!strstr(whole.text, "****"), "the number");
	assert_int_equal(showings(), before + 1);
	strbuf_release(&masked);
	strbuf_release(&whole);
	print_done_release(&done);
}

static const char *refused(const char *values, struct err *err)
{
	*err = book_add_refused(store, "template", values);
	return err->text;
}

/* A sentence for a form that there is not, a place that it has not, or with a name that nobody fills, is refused. */
static void the_offices_own_sentence_fits_its_form(void **state)
{
	static const char own[] = "Mời các đồng chí đến {địa điểm} trước giờ họp.";
	struct print_asked asked = { .period = "2026-10" };
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf text = STRBUF_INIT;
	struct err err = ERR_INIT;

	(void)state;
	store_add_rule(store, template_check);
	expect_part(refused("form=IN-99|place=x|text=x|from_on=2026-01-01", &err),
		"Không có biểu mẫu IN-99", "form");
	expect_part(refused("form=giay-moi|place=x|text=x|from_on=2026-01-01", &err),
		"biểu mẫu giay-moi", "a name");
	expect_part(refused("form=IN-01|place=chào|text=x|from_on=2026-01-01", &err),
		"Những chỗ có: lời mời, địa danh, nơi nhận", "place");
	expect_part(refused("form=IN-01|place=lời mời|text={đâu}|from_on=2026-01-01", &err),
		"{đâu}", "name");
	expect_part(refused("form=IN|place=địa danh|text={đâu}|from_on=2026-01-01", &err), "{đâu}",
		"of all");
	struct record *template = record_new(rectype_named("template"));
	record_set(template, "form", "IN-01");
	record_set(template, "place", "lời mời");
	record_set(template, "text", own);
	record_set(template, "from_on", "2026-01-01");
	expect(store_save(store, template, NULL, &err), err.text);
	assert_true(print_text(
		store, print_form_named("IN-01"), &asked, COLUMNS, 1, &text, &done, &err));
	expect_part(text.text, "Mời các đồng chí đến Nhà văn hóa", "the own sentence");
	expect(!strstr(text.text, "Kính mong"), "not the program's");
	expect(store_delete(store, template->type, template->uid, "xong", &err), err.text);
	record_free(template);
	strbuf_release(&text);
	print_done_release(&done);
}

static void ids_and_names_of_forms_are_their_own(void **state)
{
	(void)state;
	for (const struct print_form *const *form = print_forms; *form; form++) {
		assert_ptr_equal(print_form_named((*form)->id), *form);
		assert_ptr_equal(print_form_named((*form)->name), *form);
	}
	assert_null(print_form_named("x"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_form_says_what_is_kept_of_it),
		cmocka_unit_test(every_paper_of_the_book_can_be_written),
		cmocka_unit_test(numbers_stand_only_with_a_reason_which_is_logged),
		cmocka_unit_test(the_offices_own_sentence_fits_its_form),
		cmocka_unit_test(ids_and_names_of_forms_are_their_own),
	};

	return cmocka_run_group_tests(tests, make_book, drop_book);
}
