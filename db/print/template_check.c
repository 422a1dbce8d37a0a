#include "template_check.h"

#include "internal.h"
#include "print_form.h"

#include <string.h>

static const char all_forms[] = "IN"; /* a sentence for every form */

/* Places of head and foot that every form has. */
static const char *const common[] = { "địa danh", "nơi nhận" };

static void add_place(const char *place, struct strbuf *places)
{
	if (place)
		strbuf_addf(places, "%s%s", places->length > 0 ? ", " : "", place);
}

/* "lời mời, địa danh, nơi nhận" */
static void list_places(const struct print_form *form, struct strbuf *places)
{
	for (const struct print_block *block = form ? form->blocks : NULL;
		block && block->kind != PRINT_END; block++)
		add_place(block->place, places);
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		add_place(common[i], places);
}

static bool has_place(const struct print_form *form, const char *place)
{
	for (const struct print_block *block = form ? form->blocks : NULL;
		block && block->kind != PRINT_END; block++)
		if (block->place && strcmp(block->place, place) == 0)
			return true;
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		if (strcmp(common[i], place) == 0)
			return true;
	return false;
}

/* What the text may name: the columns of the form's query; of a sentence for all forms nothing. */
static bool check_names(struct store *store, const struct print_form *form, const char *text,
	struct findings *findings, struct err *err)
{
	struct print_places places = { 0 };
	struct strbuf unknown = STRBUF_INIT, known = STRBUF_INIT;
	bool ok = true;

	if (form) {
		struct query query;
		query_open_named(&query, store, form->values, err);
		print_places_load(&places, &query, false);
		ok = query_close(&query);
	}
	if (ok && !print_places_check(&places, text, &unknown)) {
		for (int i = 0; i < places.count; i++)
			add_place(places.items[i].name, &known);
		findings_add(findings, FINDING_ERROR, "text",
			"Văn bản này không có chỗ {%s}. Những chỗ có: %s.", unknown.text,
			known.length > 0 ? known.text : "không có chỗ nào");
	}
	print_places_release(&places);
	strbuf_release(&unknown);
	strbuf_release(&known);
	return ok;
}

bool template_check(struct store *store, const struct record *record, struct findings *findings,
	struct err *err)
{
	if (strcmp(record->type->name, "template") != 0)
		return true;
	const char *name = record_get(record, "form"), *place = record_get(record, "place"),
		   *text = record_get(record, "text");
	const struct print_form *form = name ? print_form_named(name) : NULL;
	struct strbuf places = STRBUF_INIT;

	if (!name || !place || !text)
		return true;
	if (strcmp(name, all_forms) != 0 && (!form || strcmp(form->id, name) != 0)) {
		findings_add(findings, FINDING_ERROR, "form",
			"Không có biểu mẫu %s. Ghi mã như IN-01, hoặc IN cho mọi biểu mẫu; mã đứng bên phải khi "
			"bấm Ctrl-P.",
			name);
		return true;
	}
	if (!has_place(form, place)) {
		list_places(form, &places);
		findings_add(findings, FINDING_ERROR, "place",
			"%s không có chỗ \"%s\". Những chỗ có: %s.", name, place, places.text);
	}
	strbuf_release(&places);
	return check_names(store, form, text, findings, err);
}
