/* F1 and F1 again on every field of every form, in every list: it opens, says its part, and closes. */
#include "app.h"
#include "fixture.h"
#include "form.h"
#include "help.h"
#include "list.h"
#include "store.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

struct desk {
	struct store *store;
	struct app app;
	struct canvas canvas;
};

static void open_desk(struct desk *desk)
{
	*desk = (struct desk) { .store = fixture_make("office") };
	canvas_init(&desk->canvas, 200, 120); /* all of a page at once */
	app_init(&desk->app, desk->store, 200, 120);
	app_start(&desk->app, NULL);
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
	canvas_release(&desk->canvas);
}

static void expect_on_screen(struct desk *desk, const char *text, const char *about)
{
	app_draw(&desk->app, &desk->canvas);
	char *shown = canvas_text(&desk->canvas);

	expect_part(shown, text, about);
	free(shown);
}

/* Both sides of the help for what is in front; behind it the screen is as it was. */
static void look(struct desk *desk, const char *part, const char *about)
{
	const struct screen *on = desk->app.top;

	app_key(&desk->app, KEY_F1);
	expect(desk->app.top->ops == &help_ops, about);
	expect_on_screen(desk, part, about);
	expect_on_screen(desk, "CÁC PHÍM Ở ĐÂY", about);
	app_key(&desk->app, KEY_F1);
	expect_on_screen(desk, "F7, gõ tên, Enter", about);
	app_key(&desk->app, KEY_ESCAPE);
	expect(desk->app.top == on, about);
}

/* The first words of a field's help, which no line break can part from each other. */
static char *beginning(const char *help)
{
	const char *end = strchr(help, ' ');

	end = end ? strchr(end + 1, ' ') : NULL;
	return end ? strndup(help, (size_t)(end - help)) : strdup(help);
}

static void look_at_form(struct desk *desk, const struct rectype *type)
{
	struct session *session = &desk->app.session;

	app_push(&desk->app, form_open_new(session, type, NULL));
	for (int i = 0; i < rectype_field_count(type); i++) {
		struct strbuf place = STRBUF_INIT;
		desk->app.top->ops->place(desk->app.top, &place);
		const char *dot = strchr(place.text, '.');
		char *part = beginning(dot ? rectype_field(type, dot + 1)->help : type->title);
		look(desk, part, place.text);
		free(part);
		strbuf_release(&place);
		app_key(&desk->app, KEY_TABULATOR);
	}
	app_key(&desk->app, KEY_ESCAPE);
}

static void every_field_of_every_form_has_its_help(void **state)
{
	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct desk desk;
		if ((*type)->flags & RECTYPE_SYSTEM)
			continue;
		open_desk(&desk);
		look_at_form(&desk, *type);
		close_desk(&desk);
	}
}

static void every_list_has_its_help(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		char *part = beginning((*type)->help);
		app_push(&desk.app, list_new(&desk.app.session, *type, NULL));
		look(&desk, part, (*type)->name);
		app_key(&desk.app, KEY_ESCAPE);
		free(part);
	}
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_field_of_every_form_has_its_help),
		cmocka_unit_test(every_list_has_its_help),
	};

	return run_group(tests);
}
