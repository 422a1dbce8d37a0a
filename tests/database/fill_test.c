/* fill.c: one value into many records, all or none, through the checks of each. */
#include "fill.h"

#include "book.h"
#include "test.h"
#include "undo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The members of the office in list order: Đượm, Hải, Thoa. */
struct desk {
	struct store *store;
	struct office office;
	const struct rectype *type;
	const struct field *field;
	struct fill_rows rows;
	int64_t head;
};

static void read_rows(struct desk *desk)
{
	struct list_page page;
	struct err err = ERR_INIT;
	struct list_spec spec = { .type = desk->type };

	fill_release(&desk->rows);
	assert_true(store_page(desk->store, &spec, LIST_FIRST, NULL, 10, &page, &err));
	assert_true(fill_read(desk->store, desk->type, desk->field, &page, &desk->rows, &err));
	list_page_release(&page);
}

static void open_desk(struct desk *desk, const char *field)
{
	struct store *store = book_new();

	*desk = (struct desk) {
		.store = store, .office = office_add(store), .type = rectype_named("member")
	};
	desk->field = rectype_field(desk->type, field);
	desk->head = undo_log_head(store);
	read_rows(desk);
}

static void close_desk(struct desk *desk)
{
	book_expect_whole(desk->store);
	fill_release(&desk->rows);
	store_close(desk->store);
}

static bool fill_all(struct desk *desk, const char *value, int *refused, struct err *err)
{
	static const bool wanted[] = { true, true, true };

	return fill_write(
		desk->store, desk->type, desk->field, value, &desk->rows, wanted, refused, err);
}

static void read_rows_have_names_and_old_values(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "official_on");
	expect_number(desk.rows.count, 3, "rows");
	expect_text(desk.rows.items[0].name, "Đặng Thị Đượm", "in list order");
	expect(desk.rows.items[0].old == NULL, "empty");
	expect_text(desk.rows.items[1].old, "1986-02-03", "canonical");
	close_desk(&desk);
}

static void only_wanted_rows_are_written(void **state)
{
	struct desk desk;
	int refused;
	struct err err = ERR_INIT;
	static const bool wanted[] = { true, false, true };

	(void)state;
	open_desk(&desk, "ethnicity");
	expect(fill_write(desk.store, desk.type, desk.field, "Tày", &desk.rows, wanted, &refused,
		       &err),
		err.text);
	book_expect(desk.store, "member", desk.office.duom, "ethnicity", "Tày");
	book_expect(desk.store, "member", desk.office.thoa, "ethnicity", "Tày");
	char *left = book_get(desk.store, "member", desk.office.hai, "ethnicity");
	expect(left == NULL, "left out");
	free(left);
	close_desk(&desk);
}

/* Of the three only Hải was in the Party by then, and his probation ended on that day. */
static void one_refused_row_keeps_all_from_being_written(void **state)
{
	struct desk desk;
	int refused;
	struct err err = ERR_INIT;

	(void)state;
	open_desk(&desk, "official_on");
	char *before = book_contents(desk.store);
	expect(!fill_all(&desk, "1986-02-03", &refused, &err), "refused");
	expect_number(refused, 2, "how many");
	expect(desk.rows.items[0].wrong && !desk.rows.items[1].wrong, "which");
	expect_part(err.text, "Đặng Thị Đượm: ", "by name");
	expect(!desk.rows.items[0].only_warned, "it cannot be true");
	desk.rows.why = "vẫn ghi";
	expect(!fill_all(&desk, "1986-02-03", &refused, &err), "refused for any reason");
	expect_number(refused, 2, "as many");
	char *after = book_contents(desk.store);
	expect_text(after, before, "nothing is written");
	free(before);
	free(after);
	close_desk(&desk);
}

/* The door of a column keeps the rules of the book as the form does: no cell under a group. */
static void a_group_is_no_parent_for_a_column_of_cells(void **state)
{
	struct desk desk;
	int refused;
	struct err err = ERR_INIT;
	struct strbuf values = STRBUF_INIT;

	(void)state;
	open_desk(&desk, "ethnicity");
	strbuf_addf(&values, "name=Tổ 1|kind=TO|parent=%s", desk.office.cell.text);
	struct uid group = book_add(desk.store, "org", values.text);
	desk.type = rectype_named("org");
	desk.field = rectype_field(desk.type, "parent");
	read_rows(&desk);
	bool wanted[4];
	expect_number(desk.rows.count, 4, "rows");
	for (int i = 0; i < 4; i++)
		wanted[i] = strcmp(desk.rows.items[i].uid, desk.office.other_cell.text) == 0;
	expect(!fill_write(desk.store, desk.type, desk.field, group.text, &desk.rows, wanted,
		       &refused, &err),
		"refused");
	expect_part(err.text, "không trực thuộc tổ đảng (Tổ 1)", "why");
	strbuf_release(&values);
	close_desk(&desk);
}

/* Each row is judged with those above it as they will be: two of ten are a fifth, the third is too many. */
static void a_column_of_best_ratings_counts_all_of_its_rows(void **state)
{
	enum { MEMBERS = 10 };
	struct store *store = book_new();
	struct office office = office_add(store);
	struct list_spec spec = { .type = rectype_named("rating") };
	struct list_page page;
	struct err err = ERR_INIT;

	(void)state;
	for (int i = 0; i < MEMBERS; i++) {
		char values[200];
		snprintf(values, sizeof values, "full_name=Lê Văn %c|admitted_on=2010-01-01",
			'A' + i);
		struct uid member = book_add(store, "member", values);
		snprintf(values, sizeof values, "member=%s|cell=%s|from_on=2010-01-01", member.text,
			office.cell.text);
		book_add(store, "membership", values);
		snprintf(values, sizeof values, "member=%s|year=2025|stage=QD|level=HTTNV",
			member.text);
		book_add(store, "rating", values);
	}
	for (int best = 2; best <= 3; best++) {
		bool wanted[MEMBERS] = { true, true, best == 3 };
		struct fill_rows rows;
		int refused;
		expect(store_page(store, &spec, LIST_FIRST, NULL, MEMBERS, &page, &err), err.text);
		expect(fill_read(store, spec.type, rectype_field(spec.type, "level"), &page, &rows,
			       &err),
			err.text);
		bool written = fill_write(store, spec.type, rectype_field(spec.type, "level"),
			"HTXSNV", &rows, wanted, &refused, &err);
		expect(written == (best == 2), err.text);
		if (best == 3) {
			expect_part(err.text, "3 hoàn thành xuất sắc trên 10, nhiều nhất 2", "why");
			expect(rows.items[2].only_warned, "a reason is enough");
			rows.why = "đảng ủy đồng ý";
			expect(fill_write(store, spec.type, rectype_field(spec.type, "level"),
				       "HTXSNV", &rows, wanted, &refused, &err),
				err.text);
			expect_number(book_number(store,
					      "SELECT count(*) FROM audit WHERE why = "
					      "'đảng ủy đồng ý'"),
				1, "the third alone has the reason");
		}
		fill_release(&rows);
		list_page_release(&page);
	}
	store_close(store);
}

static void a_new_warning_refuses_and_one_of_long_ago_does_not(void **state)
{
	struct desk desk;
	int refused;
	struct err err = ERR_INIT;

	(void)state;
	open_desk(&desk, "sex");
	expect(!fill_all(&desk, "Nữ", &refused, &err), "Hải's number says that he is a man");
	expect_number(refused, 1, "he alone");
	expect_part(err.text, "Nguyễn Văn Hải: Số định danh", "why");
	book_change(desk.store, "member", desk.office.hai, "sex=Nữ");
	desk.field = rectype_field(desk.type, "ethnicity");
	expect(fill_all(&desk, "Kinh", &refused, &err), "the number disagreed before");
	book_expect(desk.store, "member", desk.office.hai, "ethnicity", "Kinh");
	close_desk(&desk);
}

static void a_gap_of_long_ago_does_not_refuse(void **state)
{
	struct desk desk;
	int refused;
	struct err err = ERR_INIT;

	(void)state;
	open_desk(&desk, "ethnicity");
	book_change(desk.store, "member", desk.office.hai, "sex=");
	expect(fill_all(&desk, "Kinh", &refused, &err), err.text);
	book_expect(desk.store, "member", desk.office.hai, "ethnicity", "Kinh");
	close_desk(&desk);
}

static void a_fill_is_taken_back_whole_and_done_again(void **state)
{
	struct desk desk;
	int refused;
	struct undo_range undone, again;
	struct err err = ERR_INIT;

	(void)state;
	open_desk(&desk, "workplace"); /* with its history: two rows of the log each */
	char *before = book_get(desk.store, "member", desk.office.hai, "workplace");
	expect(fill_all(&desk, "Trạm y tế xã", &refused, &err), err.text);
	struct undo_range range = { .first = desk.head + 1, .last = undo_log_head(desk.store) };
	expect_number(book_count(desk.store, "member_status"), 3, "the history is written too");
	expect(undo_take_back(desk.store, range, &undone, &err), err.text);
	char *after = book_get(desk.store, "member", desk.office.hai, "workplace");
	expect(!before && !after, "empty again");
	expect_number(book_count(desk.store, "member_status"), 0, "and no history");
	expect(undo_take_back(desk.store, undone, &again, &err), err.text);
	book_expect(desk.store, "member", desk.office.hai, "workplace", "Trạm y tế xã");
	book_expect(desk.store, "member", desk.office.duom, "workplace", "Trạm y tế xã");
	free(before);
	free(after);
	close_desk(&desk);
}

static void what_tells_records_apart_is_never_filled(void **state)
{
	static const char *const never[] = { "member.birth_name", "member.born_on",
		"member.personal_id", "member.card_no", "member.file_no", "member.phone",
		"member.introducer_1", "member.standing", "member.current_cell", "member.note",
		"membership.member", "membership.cell", "membership.from_on", "task.org",
		"post.org", "rating.org", "saved_filter.conditions", "setting.value" };
	static const char *const taken[] = { "member.full_name", "member.ethnicity", "member.sex",
		"member.admitted_on", "member.home_place", "member.workplace",
		"membership.residency", "rating.level", "assignment.state", "org.setting" };

	(void)state;
	for (size_t i = 0; i < COUNT(never) + COUNT(taken); i++) {
		bool yes = i >= COUNT(never);
		const char *word = yes ? taken[i - COUNT(never)] : never[i];
		char type[32];
		snprintf(type, sizeof type, "%.*s", (int)strcspn(word, "."), word);
		const struct rectype *of = rectype_named(type);
		expect(fill_takes(of, rectype_field(of, strchr(word, '.') + 1)) == yes, word);
	}
}

static void names_in_capitals_are_written_properly_and_come_back_at_once(void **state)
{
	struct desk desk;
	int refused;
	struct err err = ERR_INIT;

	(void)state;
	open_desk(&desk, "full_name");
	book_change(desk.store, "member", desk.office.duom, "full_name=ĐẶNG THỊ ĐƯỢM");
	book_change(desk.store, "member", desk.office.hai, "full_name=Y BHĂM NIÊ");
	read_rows(&desk);
	expect_text(desk.rows.items[0].proper, "Đặng Thị Đượm", "of capitals");
	for (int i = 1; i < desk.rows.count; i++)
		expect(desk.rows.items[i].proper == NULL, "in doubt, or right already");
	static const bool wanted[] = { true, false, false };
	expect(fill_write(
		       desk.store, desk.type, desk.field, NULL, &desk.rows, wanted, &refused, &err),
		err.text);
	book_expect(desk.store, "member", desk.office.duom, "full_name", "Đặng Thị Đượm");
	book_expect(desk.store, "member", desk.office.hai, "full_name", "Y BHĂM NIÊ");
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(read_rows_have_names_and_old_values),
		cmocka_unit_test(only_wanted_rows_are_written),
		cmocka_unit_test(one_refused_row_keeps_all_from_being_written),
		cmocka_unit_test(a_group_is_no_parent_for_a_column_of_cells),
		cmocka_unit_test(a_column_of_best_ratings_counts_all_of_its_rows),
		cmocka_unit_test(a_new_warning_refuses_and_one_of_long_ago_does_not),
		cmocka_unit_test(a_gap_of_long_ago_does_not_refuse),
		cmocka_unit_test(a_fill_is_taken_back_whole_and_done_again),
		cmocka_unit_test(what_tells_records_apart_is_never_filled),
		cmocka_unit_test(names_in_capitals_are_written_properly_and_come_back_at_once),
	};

	return run_group(tests);
}
