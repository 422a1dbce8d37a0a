/*
 * What comes after a new record is saved is one rule for every type: Ctrl-S goes back to the list, with the
 * line on the record; Enter behind the last field goes on with the next blank form.
 */
#include "app.h"
#include "fixture.h"
#include "form_internal.h"
#include "list_internal.h"
#include "test.h"

#include <string.h>

struct desk {
	struct store *store;
	struct app app;
	struct record *record; /* one of the type that the book takes, in no row of it any more */
};

/* One of the book's own records of the type, gone to the bin for good: what it says can be typed anew. */
static struct record *take_one(struct store *store, const struct rectype *type)
{
	const struct list_spec spec = { .type = type };
	struct list_page page;
	struct err err = ERR_INIT;
	struct strbuf sql = STRBUF_INIT;

	expect(store_page(store, &spec, LIST_LAST, NULL, 1, &page, &err), err.text);
	expect(page.count == 1, type->name);
	struct record *record = store_load(store, type, page.rows[0].uid, &err);
	expect(record != NULL, err.text);
	list_page_release(&page);
	strbuf_addf(&sql, "PRAGMA foreign_keys = OFF; DELETE FROM \"%s\" WHERE uid = '%s'",
		type->name, record->uid);
	book_exec(store, sql.text);
	strbuf_release(&sql);
	return record;
}

static void open_desk(struct desk *desk, const struct rectype *type)
{
	*desk = (struct desk) { .store = book_new() };
	struct office office = office_add(desk->store);
	office_add_every_type(desk->store, &office);
	desk->record = take_one(desk->store, type);
	app_init(&desk->app, desk->store, 24, 80);
	if (type->first_spell) /* says where the first one is */
		session_choose_cell(&desk->app.session, office.cell.text);
	app_push(&desk->app, list_new(&desk->app.session, type, NULL));
	app_key(&desk->app, KEY_ADD);
}

static void close_desk(struct desk *desk)
{
	record_free(desk->record);
	app_release(&desk->app);
	store_close(desk->store);
}

static bool in_form(const struct desk *desk)
{
	return desk->app.top->ops == &form_ops;
}

static void fill_in(struct desk *desk)
{
	struct form *form = (struct form *)desk->app.top;
	const struct rectype *type = desk->record->type;

	for (int i = 0; type->fields[i].name; i++) {
		struct form_item *item = form_find(form, form->records[0], type->fields[i].name);
		if (item && desk->record->values[i])
			item_put(&desk->app.session, item, &type->fields[i],
				desk->record->values[i]);
	}
	struct form_item *why = form->record_count > 1
		? form_find(form, form->records[1], "joined_by")
		: NULL;
	if (why) /* the book of the cell had begun */
		item_put(&desk->app.session, why, item_field(why), "KN");
	form->next_blank = false;
}

/* Enter behind the last field that it stops at. False: its way ends in a long text, where it is a new line. */
static bool enter_at_end(struct desk *desk)
{
	struct form *form = (struct form *)desk->app.top;

	for (int i = form->count - 1; i >= 0; i--) {
		form_focus(form, i);
		if (form_next_stop(form) >= 0 || form_in_long(form))
			continue;
		app_key(&desk->app, KEY_RETURN);
		return true;
	}
	return false;
}

/* A warning is accepted with its reason, as it would be by hand. */
static void accept_warnings(struct desk *desk)
{
	if (!in_form(desk) || desk->app.session.message_kind != MESSAGE_WARN)
		return;
	app_key(&desk->app, KEY_F2);
	app_key(&desk->app, 'c');
	app_key(&desk->app, 'o');
	app_key(&desk->app, KEY_RETURN);
}

static void ctrl_s_goes_back_to_the_list_of_every_type(void **state)
{
	(void)state;
	for (int i = 0; rectypes[i]; i++) {
		const struct rectype *type = rectypes[i];
		struct desk desk;
		if (type->flags & RECTYPE_SYSTEM)
			continue;
		open_desk(&desk, type);
		if (type->made_where) {
			expect(!in_form(&desk), type->name);
			close_desk(&desk);
			continue;
		}
		expect(in_form(&desk), type->name);
		fill_in(&desk);
		app_key(&desk.app, KEY_CTRL('S'));
		accept_warnings(&desk);
		if (desk.app.top->ops != &list_ops)
			fail_msg("%s: %s", type->name, desk.app.session.message);
		expect_part(desk.app.session.message, "Đã lưu", type->name);
		expect_text(list_selected_uid((struct list *)desk.app.top),
			session_last_saved(&desk.app.session, type)->uid, type->name);
		close_desk(&desk);
	}
}

static void enter_goes_on_with_a_blank_form_of_every_type(void **state)
{
	int tried = 0;

	(void)state;
	for (int i = 0; rectypes[i]; i++) {
		const struct rectype *type = rectypes[i];
		struct desk desk;
		if ((type->flags & RECTYPE_SYSTEM) || type->made_where)
			continue;
		open_desk(&desk, type);
		fill_in(&desk);
		if (!enter_at_end(&desk)) {
			close_desk(&desk);
			continue;
		}
		tried++;
		accept_warnings(&desk);
		expect_part(desk.app.session.message, "Nhập tiếp phiếu mới", type->name);
		expect(in_form(&desk), type->name);
		expect_number(form_changes((struct form *)desk.app.top), 0, type->name);
		app_key(&desk.app, KEY_ESCAPE);
		expect(desk.app.top->ops == &list_ops, type->name);
		close_desk(&desk);
	}
	expect(tried > 15, "most types");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ctrl_s_goes_back_to_the_list_of_every_type),
		cmocka_unit_test(enter_goes_on_with_a_blank_form_of_every_type),
	};

	return run_group(tests);
}
