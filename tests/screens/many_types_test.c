/* session.c and form_draft.c: as many record types as there will be, and a draft of what is gone. */
#include "draft.h"
#include "fixture.h"
#include "form.h"
#include "form_slots.h"
#include "session.h"
#include "test.h"

#include <stdio.h>
#include <string.h>

enum { TYPES = 200 };

static const struct field one_field[] = {
	{ .name = "name", .label = "Tên", .kind = FIELD_TEXT },
	{ .name = NULL },
};

static void the_last_record_of_each_of_many_types_is_kept(void **state)
{
	static struct rectype types[TYPES];
	struct store *store = book_new();
	struct session session;
	char text[32];

	(void)state;
	session_init(&session, store);
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < TYPES; i++) {
			types[i] = (struct rectype) { .name = "scratch", .fields = one_field };
			struct record *record = record_new(&types[i]);
			snprintf(text, sizeof text, "%d.%d", round, i);
			record_set(record, "name", text);
			session_keep_saved(&session, record);
			record_free(record);
		}
	}
	for (int i = 0; i < TYPES; i++) {
		snprintf(text, sizeof text, "1.%d", i);
		expect_text(record_get(session_last_saved(&session, &types[i]), "name"), text,
			"the last one");
	}
	expect(!session_last_saved(&session, rectype_named("area")), "none saved yet");
	session_release(&session);
	store_close(store);
}

/* A book that an older or newer program has written a draft in. */
static void a_draft_of_a_field_that_is_gone_opens_and_says_what_it_held(void **state)
{
	static const char *const fields[] = { "name", "street", "gone.name" },
				 *const texts[] = { "Thôn Nam", "đường Bàng", "xóm Bắc" };
	struct store *store = book_new();
	struct session session;
	struct draft_heads heads;
	struct err err = ERR_INIT;

	(void)state;
	expect(draft_put(store, "area", "01ARZ3NDEKTSV4RRFFQ69G5FAV", 0, fields, texts, 3, &err),
		err.text);
	session_init(&session, store);
	expect(draft_list(store, &heads, &err), err.text);
	expect_number(heads.count, 1, "drafts");
	struct screen *form = form_open_draft(&session, &heads.items[0], &err);
	expect(form != NULL, err.text);
	expect_part(session.message, "không còn trong phiếu: \"đường Bàng; xóm Bắc\"", "the words");
	form->ops->free(form);
	draft_heads_release(&heads);
	session_release(&session);
	store_close(store);
}

static void note_religion(void *context, const struct form_slot *slot)
{
	const char *name = slot->type->fields[slot->fields[0]].name;

	*(bool *)context = *(bool *)context || strcmp(name, "religion") == 0;
}

/* What is off by default is asked for by no form until the office switches it on. */
static void a_field_behind_a_switch_is_in_the_form_once_it_is_on(void **state)
{
	struct store *store = book_new();
	struct err err = ERR_INIT;
	bool there = false;

	(void)state;
	form_slots_each(store, rectype_named("member"), NULL, note_religion, &there);
	expect(!there, "off");
	expect(store_set_setting(store, "member.religion", "1", &err), err.text);
	form_slots_each(store, rectype_named("member"), NULL, note_religion, &there);
	expect(there, "on");
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_record_of_each_of_many_types_is_kept),
		cmocka_unit_test(a_draft_of_a_field_that_is_gone_opens_and_says_what_it_held),
		cmocka_unit_test(a_field_behind_a_switch_is_in_the_form_once_it_is_on),
	};

	return run_group(tests);
}
