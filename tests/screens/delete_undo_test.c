/*
 * Deleting and taking it back in the list of every type: both name the record, the question leaves its row
 * in sight, the line goes to the next row and comes back to what is given back.
 */
#include "app.h"
#include "fixture.h"
#include "list_internal.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

struct desk {
	struct store *store;
	struct app app;
	struct canvas canvas;
};

static const struct list *list_of(const struct desk *desk)
{
	const struct screen *top = desk->app.top;

	while (top->ops != &list_ops)
		top = top->below;
	return (const struct list *)top;
}

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

/* The row of the window in which the chosen record stands is one of the list's, not of the question. */
static void expect_in_sight(struct desk *desk, const char *about)
{
	app_draw(&desk->app, &desk->canvas);
	char *shown = canvas_text(&desk->canvas), *line = shown;

	for (int i = 0; i < desk->canvas.bar_row; i++)
		line = strchr(line, '\n') + 1;
	*strchr(line, '\n') = '\0';
	if (strncmp(line, " > ", 3) != 0)
		fail_msg("%s: \"%s\" lies over the row", about, line);
	free(shown);
}

/* False: the book refuses it, as others need the record, and the line stays. */
static bool delete_one(struct desk *desk, const struct rectype *type)
{
	const struct list *list = list_of(desk);
	char uid[UID_SIZE], next[UID_SIZE] = "";
	int at = list->screen.rows.selected;
	struct strbuf name = STRBUF_INIT, said = STRBUF_INIT;

	memcpy(uid, list->page.rows[at].uid, UID_SIZE);
	if (list->page.count > 1)
		memcpy(next, list->page.rows[at + 1 < list->page.count ? at + 1 : at - 1].uid,
			UID_SIZE);
	store_name(desk->store, type, uid, &name);
	press(desk, "<F8>");
	expect(desk->app.top->ops != &list_ops, type->name);
	expect_in_sight(desk, type->name);
	press(desk, "nhầm<Enter>");
	if (desk->app.session.message_kind == MESSAGE_BAD) {
		expect_text(list_selected_uid(list), uid, type->name);
		strbuf_release(&name);
		return false;
	}
	strbuf_addf(&said, "Đã bỏ vào thùng rác: %s.", name.text);
	expect_part(desk->app.session.message, said.text, type->name);
	expect_text(list_selected_uid(list), next, type->name);

	press(desk, "<Home><C-z>");
	if (list->page.count > 0)
		expect_in_sight(desk, type->name);
	press(desk, "<Enter>");
	strbuf_clear(&said);
	strbuf_addf(&said, "xóa %s.", name.text);
	expect_part(desk->app.session.message, said.text, type->name);
	expect_text(list_selected_uid(list), uid, type->name);
	expect_number(list->screen.rows.selected, at, type->name);
	strbuf_release(&name);
	strbuf_release(&said);
	return true;
}

static void a_record_of_every_type_is_deleted_and_comes_back_by_name(void **state)
{
	struct store *store = book_new();
	struct office office = office_add(store);
	int deleted = 0;

	(void)state;
	office_add_every_type(store, &office);
	for (int i = 0; rectypes[i]; i++) {
		const struct rectype *type = rectypes[i];
		struct desk desk = { .store = store };
		if (type->flags & (RECTYPE_SYSTEM | RECTYPE_REGISTER))
			continue;
		canvas_init(&desk.canvas, 24, 80);
		app_init(&desk.app, store, 24, 80);
		app_push(&desk.app, list_new(&desk.app.session, type, NULL));
		list_show_anew((struct list *)desk.app.top, NULL);
		expect(list_of(&desk)->page.count > 0, type->name);
		deleted += delete_one(&desk, type);
		press(&desk, "<End>");
		deleted += delete_one(&desk, type);
		app_release(&desk.app);
		canvas_release(&desk.canvas);
	}
	expect(deleted > 30, "most of them");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_of_every_type_is_deleted_and_comes_back_by_name),
	};

	return run_group(tests);
}
