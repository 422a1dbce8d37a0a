/* undo.c: what was saved is taken back, by saving what was there before. */
#include "book.h"
#include "internal.h"
#include "test.h"
#include "undo.h"

#include <stdlib.h>
#include <string.h>

/* Everything but the log and the version counters, which only ever grow. */
static char *state(struct store *store)
{
	struct strbuf all = STRBUF_INIT;
	static const char *const types[] = { "member", "membership", "member_status", "task" };

	for (size_t i = 0; i < COUNT(types); i++)
		strbuf_addf(&all, "%s %lld; ", types[i], (long long)book_count(store, types[i]));
	return strbuf_detach(&all);
}

static struct undo_range since(struct store *store, int64_t head)
{
	return (struct undo_range) { .first = head + 1, .last = undo_log_head(store) };
}

static struct undo_range take_back(struct store *store, struct undo_range range)
{
	struct undo_range done;
	struct err err = ERR_INIT;

	if (!undo_take_back(store, range, &done, &err))
		fail_msg("%s", err.text);
	return done;
}

static void a_changed_value_comes_back_and_goes_again(void **state_)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	int64_t head = undo_log_head(store);
	struct strbuf said = STRBUF_INIT;

	(void)state_;
	book_change(store, "member", office.thoa, "phone=0987000111");
	struct undo_range range = since(store, head);
	undo_describe(store, range, &said);
	expect_part(said.text, "sửa Đảng viên", "what");
	struct undo_range done = take_back(store, range);
	char *phone = book_get(store, "member", office.thoa, "phone");
	expect(!phone || strcmp(phone, "0987000111") != 0, "as before");
	free(phone);
	take_back(store, done);
	book_expect(store, "member", office.thoa, "phone", "0987000111");
	book_expect_whole(store);
	strbuf_release(&said);
	store_close(store);
}

static void a_value_that_has_a_history_takes_its_history_back(void **state_)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	char *before = state(store);
	int64_t head = undo_log_head(store);

	(void)state_;
	book_change(store, "member", office.thoa, "workplace=Trường Tiểu học Quỳnh Lưu");
	struct undo_range done = take_back(store, since(store, head));
	char *after = state(store);
	expect_text(after, before, "rows of history too");
	char *place = book_get(store, "member", office.thoa, "workplace");
	expect(place == NULL, "as before");
	free(place);
	take_back(store, done);
	book_expect(store, "member", office.thoa, "workplace", "Trường Tiểu học Quỳnh Lưu");
	book_expect_whole(store);
	free(before);
	free(after);
	store_close(store);
}

static void a_new_record_goes_and_comes_back_from_the_bin(void **state_)
{
	struct store *store = book_new();

	(void)state_;
	office_add(store);
	char *before = state(store);
	int64_t head = undo_log_head(store);
	book_add(store, "area", "name=Thôn Mới|kind=T|from_on=2020-01-01");
	long long areas = (long long)book_count(store, "area");
	struct undo_range done = take_back(store, since(store, head));
	expect_number((long long)book_count(store, "area"), areas - 1, "gone");
	take_back(store, done);
	expect_number((long long)book_count(store, "area"), areas, "back");
	char *after = state(store);
	expect_text(after, before, "nothing else");
	free(before);
	free(after);
	store_close(store);
}

static void what_was_changed_again_since_is_taken_back_field_by_field(void **state_)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	int64_t head = undo_log_head(store);

	(void)state_;
	book_change(store, "member", office.thoa, "phone=0987000111");
	struct undo_range range = since(store, head);
	book_change(store, "member", office.thoa, "note=ghi sau");
	take_back(store, range);
	book_expect(store, "member", office.thoa, "note", "ghi sau");
	store_close(store);
}

static void a_batch_is_taken_back_where_it_is_an_import(void **state_)
{
	static const char *const actions[] = { "import", "demo" };

	(void)state_;
	for (size_t i = 0; i < COUNT(actions); i++) {
		struct store *store = book_new();
		int64_t head = undo_log_head(store);
		struct err err = ERR_INIT;
		expect(store_begin(store, &err), err.text);
		store_batch_begin(store, actions[i], "x.csv");
		book_add(store, "area", "name=Thôn Mới|kind=T|from_on=2020-01-01");
		book_add(store, "area", "name=Thôn Cũ|kind=T|from_on=2020-01-01");
		expect(transaction_end(store, store_batch_end(store, &err), &err), err.text);
		expect(undo_is_possible(store, since(store, head)) == (i == 0), actions[i]);
		if (i == 0) {
			take_back(store, since(store, head));
			expect_number(book_count(store, "area"), 0, "both are gone");
		}
		store_close(store);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_changed_value_comes_back_and_goes_again),
		cmocka_unit_test(a_value_that_has_a_history_takes_its_history_back),
		cmocka_unit_test(a_new_record_goes_and_comes_back_from_the_bin),
		cmocka_unit_test(what_was_changed_again_since_is_taken_back_field_by_field),
		cmocka_unit_test(a_batch_is_taken_back_where_it_is_an_import),
	};

	return run_group(tests);
}
