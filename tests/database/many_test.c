/* many.c: one entry for many: who gets it, who does not and why; all of it is written or nothing. */
#include "many.h"

#include "book.h"
#include "draft.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct desk {
	struct store *store;
	struct office office;
	struct record *record;
	const struct field *field;
	struct many_rows rows;
	char people[4 * UID_SIZE];
};

static void open_desk(struct desk *desk)
{
	struct list_page page;
	struct err err = ERR_INIT;
	struct list_spec spec = { .type = rectype_named("member") };

	*desk = (struct desk) { .store = book_new() };
	desk->office = office_add(desk->store);
	desk->record = record_new(rectype_named("pledge"));
	desk->field = many_field(desk->record->type, spec.type);
	record_set(desk->record, "year", "2026");
	record_set(desk->record, "kind", "TDRL");
	assert_true(store_page(desk->store, &spec, LIST_FIRST, NULL, 3, &page, &err));
	assert_int_equal(page.count, 3);
	for (int i = 0; i < page.count; i++) {
		strcat(desk->people, i ? " " : "");
		strcat(desk->people, page.rows[i].uid);
	}
	list_page_release(&page);
}

static void look(struct desk *desk, int people)
{
	struct err err = ERR_INIT;

	many_release(&desk->rows);
	assert_true(
		many_read(desk->store, desk->record, desk->field, desk->people, &desk->rows, &err));
	assert_int_equal(desk->rows.count, people);
}

static int64_t pledges(struct desk *desk)
{
	return book_number(desk->store, "SELECT count(*) FROM pledge WHERE deleted_at IS NULL");
}

static void close_desk(struct desk *desk)
{
	many_release(&desk->rows);
	record_free(desk->record);
	book_expect_whole(desk->store);
	store_close(desk->store);
}

static void the_descriptor_says_what_may_be_entered_for_many(void **state)
{
	const struct rectype *member = rectype_named("member");

	(void)state;
	expect_text(many_field(rectype_named("pledge"), member)->name, "member", "pledge");
	expect_text(many_field(rectype_named("assignment"), member)->name, "member", "assignment");
	assert_null(many_field(rectype_named("member_status"), member)); /* one at a time */
	assert_null(many_field(rectype_named("criticism"), member));     /* of a review */
	assert_null(many_field(rectype_named("meeting"), member));
	assert_null(many_field(rectype_named("audit"), member));
}

/* Several meetings have resolutions of their own: what one task is of cannot be that of the first. */
static void only_people_are_entered_for_together(void **state)
{
	(void)state;
	for (int i = 0; rectypes[i]; i++)
		for (int j = 0; rectypes[j]; j++)
			if (rectypes[j]->sort != SORT_PERSON &&
				many_field(rectypes[i], rectypes[j]))
				fail_msg("%s for many of %s", rectypes[i]->name, rectypes[j]->name);
}

static void who_has_one_already_is_left_out_and_named(void **state)
{
	struct desk desk;
	struct err err = ERR_INIT;

	(void)state;
	open_desk(&desk);
	look(&desk, 3);
	desk.rows.items[0].left_out = desk.rows.items[2].left_out = true;
	assert_true(many_write(desk.store, desk.record, desk.field, &desk.rows, NULL, &err));
	assert_int_equal(pledges(&desk), 1);
	look(&desk, 3);
	assert_null(desk.rows.items[0].said);
	expect_part(desk.rows.items[1].said, "Đã có phiếu này", "the second");
	assert_false(many_writes(&desk.rows.items[1], "vẫn ghi")); /* no reason helps */
	assert_true(many_write(desk.store, desk.record, desk.field, &desk.rows, NULL, &err));
	assert_int_equal(pledges(&desk), 3);
	close_desk(&desk);
}

static void what_is_refused_while_writing_leaves_nothing_written(void **state)
{
	struct desk desk;
	struct err err = ERR_INIT;

	(void)state;
	open_desk(&desk);
	look(&desk, 3);
	/* Meanwhile the last one has got one elsewhere. */
	char values[100];
	snprintf(values, sizeof values, "member=%s|year=2026|kind=TDRL", desk.rows.items[2].uid);
	book_add(desk.store, "pledge", values);
	assert_false(many_write(desk.store, desk.record, desk.field, &desk.rows, NULL, &err));
	assert_true(err.text[0] != '\0');
	assert_int_equal(pledges(&desk), 1);
	close_desk(&desk);
}

static int drafts(struct desk *desk)
{
	struct draft_heads heads;

	assert_true(draft_list(desk->store, &heads, NULL));
	int count = heads.count;
	draft_heads_release(&heads);
	return count;
}

/* Whatever ends the program between the two would leave it to be written once more. */
static void the_draft_goes_with_what_is_written_and_stays_with_what_is_not(void **state)
{
	static const char *const fields[] = { "year" }, *const texts[] = { "2026" };
	struct desk desk;
	struct err err = ERR_INIT;

	(void)state;
	open_desk(&desk);
	look(&desk, 3);
	store_new_uid(desk.store, desk.record->uid);
	assert_true(draft_put(desk.store, "pledge", desk.record->uid, 0, fields, texts, 1, &err));
	char values[100];
	snprintf(values, sizeof values, "member=%s|year=2026|kind=TDRL", desk.rows.items[2].uid);
	struct uid taken = book_add(desk.store, "pledge", values);
	assert_false(many_write(desk.store, desk.record, desk.field, &desk.rows, NULL, &err));
	assert_int_equal(drafts(&desk), 1);
	assert_true(
		store_delete(desk.store, rectype_named("pledge"), taken.text, "nhập nhầm", &err));
	assert_true(many_write(desk.store, desk.record, desk.field, &desk.rows, NULL, &err));
	assert_int_equal(pledges(&desk), 3);
	assert_int_equal(drafts(&desk), 0);
	close_desk(&desk);
}

/* Seven are rated; one more of the best is within 20 %, two are not. */
static void the_share_of_the_best_counts_all_who_are_entered_at_once(void **state)
{
	struct desk desk;
	struct err err = ERR_INIT;
	char values[200];

	(void)state;
	open_desk(&desk);
	for (int i = 0; i < 7; i++) {
		snprintf(values, sizeof values,
			"full_name=Vũ Văn %c|sex=Nam|born_on=1970-01-0%d|admitted_on=2000-05-19|official_on=2001-05-19",
			'A' + i, i + 1);
		struct uid member = book_add(desk.store, "member", values);
		snprintf(values, sizeof values, "member=%s|cell=%s|from_on=2010-01-01", member.text,
			desk.office.cell.text);
		book_add(desk.store, "membership", values);
		snprintf(values, sizeof values, "member=%s|year=2025|stage=CB|level=HTTNV",
			member.text);
		book_add(desk.store, "rating", values);
	}
	record_free(desk.record);
	desk.record = record_new(rectype_named("rating"));
	desk.field = many_field(desk.record->type, rectype_named("member"));
	record_set(desk.record, "year", "2025");
	record_set(desk.record, "stage", "CB");
	record_set(desk.record, "level", "HTXSNV");
	snprintf(desk.people, sizeof desk.people, "%s %s", desk.office.thoa.text,
		desk.office.hai.text);
	look(&desk, 2);
	for (int i = 0; i < 2; i++) {
		assert_false(desk.rows.items[i].refused);
		expect_part(desk.rows.items[i].said, "2 hoàn thành xuất sắc trên 9, nhiều nhất 1",
			"both");
	}
	assert_int_equal(book_count(desk.store, "rating"), 7);
	desk.rows.items[1].left_out = true;
	assert_true(many_judge(desk.store, desk.record, desk.field, &desk.rows, &err));
	assert_null(desk.rows.items[0].said);
	assert_true(many_write(desk.store, desk.record, desk.field, &desk.rows, NULL, &err));
	assert_int_equal(book_count(desk.store, "rating"), 8);
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_descriptor_says_what_may_be_entered_for_many),
		cmocka_unit_test(only_people_are_entered_for_together),
		cmocka_unit_test(who_has_one_already_is_left_out_and_named),
		cmocka_unit_test(the_share_of_the_best_counts_all_who_are_entered_at_once),
		cmocka_unit_test(what_is_refused_while_writing_leaves_nothing_written),
		cmocka_unit_test(the_draft_goes_with_what_is_written_and_stays_with_what_is_not),
	};

	return run_group(tests);
}
