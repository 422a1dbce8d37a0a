/*
 * What is typed into fields: choices by code, label or unaccented beginning, directly and on the F4
 * list; dates in every way that product.md promises. Walks every field of every record type.
 */
#include "app.h"
#include "codes.h"
#include "fixture.h"
#include "fold.h"
#include "form_internal.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct desk {
	struct store *store;
	struct app app;
	struct form *form;
};

static void open_desk(struct desk *desk)
{
	*desk = (struct desk) { .store = fixture_make("empty") };
	app_init(&desk->app, desk->store, 24, 80);
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
}

/* A blank form with the focus on a field; NULL when the form does not have it. */
static struct form_item *begin(struct desk *desk, const struct rectype *type, const char *field)
{
	while (desk->app.top) {
		struct screen *below = desk->app.top->below;
		screen_free(desk->app.top);
		desk->app.top = below;
	}
	desk->form = (struct form *)form_open_new(&desk->app.session, type, NULL);
	app_push(&desk->app, &desk->form->screen);
	struct form_item *item = form_find(desk->form, desk->form->records[0], field);
	if (item)
		form_focus(desk->form, (int)(item - desk->form->items));
	return item;
}

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

static void type_text(struct desk *desk, const char *text)
{
	strbuf_clear(&desk->app.session.paste);
	strbuf_add(&desk->app.session.paste, text);
	app_key(&desk->app, KEY_PASTED);
}

static void expect_kept(const struct form_item *item, const struct rectype *type, const char *field,
	const char *typed, const char *wanted)
{
	const char *value = record_get(item->record, field);

	if (!value || strcmp(value, wanted) != 0)
		fail_msg("%s.%s: \"%s\" became %s, not %s", type->name, field, typed,
			value ? value : "(nothing)", wanted);
}

static void try_choice(struct desk *desk, const struct rectype *type, const struct field *field,
	const char *typed, const char *wanted)
{
	static const char *const ways[] = { "", "<F4>" };

	for (size_t i = 0; i < COUNT(ways); i++) {
		struct form_item *item = begin(desk, type, field->name);
		if (!item)
			return;
		item_put(&desk->app.session, item, field, NULL);
		press(desk, ways[i]);
		type_text(desk, typed);
		press(desk, i == 0 ? "<Tab>" : "<Enter>");
		expect_kept(item, type, field->name, typed, wanted);
	}
}

static void every_choice_takes_codes_and_unaccented_labels_typed_and_picked(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			const struct codelist *list = field->codes ? codes_find(field->codes)
								   : NULL;
			bool by_label = field->flags & FIELD_BY_LABEL;
			if (field->kind != FIELD_CHOICE || ((*type)->flags & RECTYPE_SYSTEM))
				continue;
			for (size_t i = 0; i < list->count; i++) {
				const struct code *code = &list->codes[i];
				const char *stored = code_stored(code, by_label);
				char *folded = fold(code->label);
				for (char *at = folded; (field->flags & FIELD_SEVERAL) && *at; at++)
					if (*at == ',' || *at == ';')
						*at = '\0'; /* there the next entry begins */
				try_choice(&desk, *type, field, folded, stored);
				/* of a group the first that has the code takes it */
				if (*code->code && !by_label && !field->group &&
					codes_are_typed(list))
					try_choice(&desk, *type, field, code->code, stored);
				free(folded);
			}
		}
	}
	close_desk(&desk);
}

static void the_beginning_of_a_choice_is_enough(void **state)
{
	static const struct {
		const char *type, *field, *typed, *wanted;
	} rows[] = {
		{ "member", "sex", "nu", "Nữ" },
		{ "member", "sex", "na", "Nam" },
		{ "member", "ethnicity", "mong", "Hmông" },
		{ "member", "ethnicity", "meo", "Hmông" },
		{ "member", "ethnicity", "ki", "Kinh" },
		{ "member", "work_group", "nong", "ND" },
		{ "meeting", "kind", "tk", "TK" },
		{ "member", "admission_source", "dtn", "DTN" },
	};
	struct desk desk;

	(void)state;
	open_desk(&desk);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct rectype *type = rectype_named(rows[i].type);
		try_choice(&desk, type, rectype_field(type, rows[i].field), rows[i].typed,
			rows[i].wanted);
	}
	close_desk(&desk);
}

/* What stands alone on the list beside the field is meant, and F4 takes the same. */
static void what_leaves_one_of_its_list_is_that_one_typed_and_picked(void **state)
{
	static const struct {
		const char *type, *field, *typed, *wanted;
	} rows[] = {
		{ "rating", "level", "tot", "HTTNV" },
		{ "rating", "level", "xuat sac", "HTXSNV" },
		{ "rating", "level", "khong", "KHTNV" },
		{ "assignment", "kind", "ho", "PTHGD" },
		{ "assignment", "kind", "quan chung", "GDQC" },
		{ "member", "admission_source", "vu trang", "LLVT" },
		{ "member", "ethnicity", "sedan", "Xơ-đăng" },
	};
	struct desk desk;

	(void)state;
	open_desk(&desk);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct rectype *type = rectype_named(rows[i].type);
		try_choice(&desk, type, rectype_field(type, rows[i].field), rows[i].typed,
			rows[i].wanted);
	}
	close_desk(&desk);
}

/* Where more than one would do, Enter shows those; one more chooses. */
static void what_leaves_several_is_chosen_from_those(void **state)
{
	const struct rectype *type = rectype_named("assignment");
	struct desk desk;

	(void)state;
	open_desk(&desk);
	struct form_item *item = begin(&desk, type, "kind");
	press(&desk, "phu trach<Enter>");
	assert_ptr_not_equal(desk.app.top, &desk.form->screen);
	press(&desk, "<Down><Enter>");
	assert_ptr_equal(desk.app.top, &desk.form->screen);
	expect_kept(item, type, "kind", "phu trach, the second", "PTDT");
	close_desk(&desk);
}

static void try_date(struct desk *desk, const struct rectype *type, const struct field *field,
	const char *typed, const char *wanted)
{
	struct form_item *item = begin(desk, type, field->name);

	if (!item)
		return;
	item_put(&desk->app.session, item, field, NULL);
	type_text(desk, typed);
	press(desk, "<Tab>");
	expect_kept(item, type, field->name, typed, wanted);
}

static void every_date_is_taken_as_people_type_it(void **state)
{
	static const struct {
		const char *typed, *wanted;
		bool past, partial; /* only there */
	} rows[] = {
		{ "020160", "1960-01-02", true, false },
		{ "2/1/60", "1960-01-02", true, false },
		{ "02011960", "1960-01-02", false, false },
		{ "2.1.1960", "1960-01-02", false, false },
		{ "2-1-1960", "1960-01-02", false, false },
		{ "2/1/1960", "1960-01-02", false, false },
		{ "020126", "2026-01-02", false, false },
		{ "2/1/26", "2026-01-02", false, false },
		{ "1960", "1960", false, true },
		{ "5/1960", "1960-05", false, true },
	};
	struct desk desk;

	(void)state;
	open_desk(&desk);
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++) {
			bool partial = field->kind == FIELD_PARTIAL;
			if ((!partial && field->kind != FIELD_DATE) ||
				((*type)->flags & RECTYPE_SYSTEM))
				continue;
			for (size_t i = 0; i < COUNT(rows); i++)
				if ((!rows[i].past || (field->flags & FIELD_PAST)) &&
					(!rows[i].partial || partial))
					try_date(
						&desk, *type, field, rows[i].typed, rows[i].wanted);
			if (!(field->flags & FIELD_PAST))
				try_date(&desk, *type, field, "25", "2026-11-25");
		}
	}
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_choice_takes_codes_and_unaccented_labels_typed_and_picked),
		cmocka_unit_test(the_beginning_of_a_choice_is_enough),
		cmocka_unit_test(what_leaves_one_of_its_list_is_that_one_typed_and_picked),
		cmocka_unit_test(what_leaves_several_is_chosen_from_those),
		cmocka_unit_test(every_date_is_taken_as_people_type_it),
	};

	return run_group(tests);
}
