/* Enter and the arrows through a new form of every type: what Enter passes by is shown, and can be reached. */
#include "app.h"
#include "fixture.h"
#include "form.h"
#include "registry.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS = 90, COLS = 160, MOST_FIELDS = 80 };

struct desk {
	struct store *store;
	struct app app;
	struct canvas canvas;
};

static void open_desk(struct desk *desk)
{
	*desk = (struct desk) { .store = fixture_make("office") };
	canvas_init(&desk->canvas, ROWS, COLS);
	app_init(&desk->app, desk->store, ROWS, COLS);
	app_start(&desk->app, NULL);
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
	canvas_release(&desk->canvas);
}

/* The field in front; NULL where it is one of the spell that comes with the record. */
static const struct field *field_in_front(const struct desk *desk)
{
	struct strbuf place = STRBUF_INIT;

	desk->app.top->ops->place(desk->app.top, &place);
	char *dot = strchr(place.text, '.');
	if (dot)
		*dot = '\0';
	const struct field *field = dot ? rectype_field(rectype_named(place.text), dot + 1) : NULL;
	strbuf_release(&place);
	return field;
}

/* "ô 5/51": the number of the field in front. */
static int number_in_front(const struct desk *desk)
{
	struct strbuf position = STRBUF_INIT;

	desk->app.top->ops->position(desk->app.top, &position);
	const char *at = position.text, *next;
	while ((next = strstr(at, "ô "))) /* the last: a label in front may hold one */
		at = next + strlen("ô ");
	int number = atoi(at);
	strbuf_release(&position);
	return number;
}

/* A blank form, by arrows at its field `number`; whether there is one. */
static bool open_form_at(struct desk *desk, const struct rectype *type, int number)
{
	app_push(&desk->app, form_open_new(&desk->app.session, type, NULL));
	for (int i = 0; i < MOST_FIELDS; i++)
		app_key(&desk->app, KEY_ARROW_UP);
	for (int i = 1; i < number; i++)
		app_key(&desk->app, KEY_ARROW_DOWN);
	return number_in_front(desk) == number;
}

static void leave(struct desk *desk)
{
	while (desk->app.top
			->below) /* what was asked on the way goes first; a question drops what there is */
		app_key(&desk->app, desk->app.top->ops == &form_ops ? KEY_ESCAPE : KEY_F8);
}

/* The label that a sign stands before; NULL: there is none. The caller frees. */
static char *label_behind(struct desk *desk, const char *sign)
{
	app_draw(&desk->app, &desk->canvas);
	char *shown = canvas_text(&desk->canvas), *at = strstr(shown, sign), *label = NULL;

	if (at) {
		at += strlen(sign);
		const char *blanks = strstr(at, "  ");
		size_t length = strcspn(at, "*=!\n"); /* what may stand behind it */
		label = strndup(at, blanks < at + length ? (size_t)(blanks - at) : length - 1);
	}
	free(shown);
	return label;
}

/* Enter goes to the field that has the sign, and without one to the next field or nowhere. */
static void expect_enter(struct desk *desk, const struct rectype *type, int from)
{
	char *skip = label_behind(desk, "\n » ");

	app_key(&desk->app, KEY_RETURN);
	bool told =
		*desk->app.session.message; /* nothing is left to type: what a save lacks is said */
	if (desk->app.top->ops == &form_ops && !told) {
		char *to = label_behind(desk, "\n > ");
		int number = number_in_front(desk);
		if (skip && strcmp(skip, to) != 0)
			fail_msg("%s, field %d: Enter goes to %s; shown: %s", type->name, from, to,
				skip);
		if (!skip && number != from && number != from + 1)
			fail_msg("%s, field %d: Enter goes to %s, and nothing says so", type->name,
				from, to);
		free(to);
	}
	free(skip);
}

static void try_type(const struct rectype *type)
{
	struct desk desk;
	const struct field *seen[MOST_FIELDS] = { NULL };
	int count = 0;

	open_desk(&desk);
	for (; count < MOST_FIELDS && open_form_at(&desk, type, count + 1); leave(&desk)) {
		const struct field *field = seen[count++] = field_in_front(&desk);
		if (!field || field->kind != FIELD_LONG) /* there Enter is a new line */
			expect_enter(&desk, type, count);
	}
	close_desk(&desk);
	for (const struct field *field = type->fields; field->name; field++) {
		bool found = !field_is_stored(field) || field->only_if || field->group;
		for (int i = 0; i < count; i++)
			found = found || seen[i] == field;
		if (!found)
			fail_msg("%s.%s: no arrow gets there", type->name, field->name);
	}
}

static void every_field_is_reached_and_what_enter_passes_is_shown(void **state)
{
	(void)state;
	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!((*type)->flags & RECTYPE_SYSTEM))
			try_type(*type);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_field_is_reached_and_what_enter_passes_is_shown),
	};

	return run_group(tests);
}
