/* shorthand.c: when the table is read, and what never expands a short form. */
#include "app.h"
#include "book.h"
#include "fixture.h"
#include "form_internal.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS = 24, COLS = 80 };

struct desk {
	struct store *store;
	struct app app;
	struct edit *edit;
};

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

/* A blank form of a meeting, the cursor in its agenda. */
static void open_desk(struct desk *desk)
{
	*desk = (struct desk) { .store = fixture_make("empty") };
	app_init(&desk->app, desk->store, ROWS, COLS);
	struct form *form = (struct form *)form_open_new(
		&desk->app.session, rectype_named("meeting"), NULL);
	app_push(&desk->app, &form->screen);
	struct form_item *item = form_find(form, form->records[0], "agenda");
	form_focus(form, (int)(item - form->items));
	desk->edit = &item->edit;
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
}

static void expect_typed(struct desk *desk, const char *wanted)
{
	char *text = edit_get(desk->edit);

	expect_text(text, wanted, "the text");
	free(text);
}

static void paste(struct desk *desk, const char *text)
{
	strbuf_clear(&desk->app.session.paste);
	strbuf_add(&desk->app.session.paste, text);
	app_key(&desk->app, KEY_PASTED);
}

/* What is changed behind the program's back shows when it looks: not by a key. */
static void the_table_is_read_once_and_again_when_records_have_changed(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	press(&desk, "đc ");
	book_exec(desk.store, "UPDATE phrase SET \"full\" = 'x'");
	press(&desk, "đv zz, đb ");
	expect_typed(&desk, "đồng chí đảng viên zz, đảng bộ ");
	struct uid uid = book_add(desk.store, "phrase", "short=dcs|full=dân chủ");
	press(&desk, "nq dcs ");
	expect_typed(&desk, "đồng chí đảng viên zz, đảng bộ x dân chủ ");
	book_change(desk.store, "phrase", uid, "full=dân số");
	press(&desk, "dcs ");
	expect_typed(&desk, "đồng chí đảng viên zz, đảng bộ x dân chủ dân số ");
	close_desk(&desk);
}

static void a_table_that_cannot_be_read_expands_nothing_and_is_said_so(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	book_exec(desk.store, "DROP TABLE phrase");
	press(&desk, "đc ");
	expect(*desk.app.session.message, "said");
	press(&desk, "Bình ");
	expect_typed(&desk, "đc Bình ");
	expect_text(desk.app.session.message, "", "once");
	close_desk(&desk);
}

static void a_paste_and_a_burst_stay_as_they_are(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	paste(&desk, "đc Bình, đc ");
	expect_typed(&desk, "đc Bình, đc ");
	desk.app.session.burst = true;
	press(&desk, "đv ");
	expect_typed(&desk, "đc Bình, đc đv ");
	desk.app.session.burst = false;
	paste(&desk, "nq");
	press(&desk, " ");
	expect_typed(&desk, "đc Bình, đc đv nghị quyết ");
	close_desk(&desk);
}

/* Some input methods send a letter and then its mark. */
static void letters_that_come_in_pieces_are_the_same_letters(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	book_add(desk.store, "phrase", "short=nưđ|full=nữ đảng viên");
	press(&desk, "nu\u031bđ ");
	expect_typed(&desk, "nữ đảng viên ");
	press(&desk, "đc\u0302 ");
	expect_typed(&desk, "nữ đảng viên đ\u0109 ");
	close_desk(&desk);
}

static void a_short_form_may_be_one_letter_and_ten(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	book_add(desk.store, "phrase", "short=q|full=quyết định");
	book_add(desk.store, "phrase", "short=abcdeghikl|full=mười chữ");
	press(&desk, "q Q abcdeghikl Abcdeghikl abcdeghiklm ");
	expect_typed(&desk, "quyết định Quyết định mười chữ Mười chữ abcdeghiklm ");
	close_desk(&desk);
}

static void a_field_that_is_full_keeps_the_short_form(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	desk.edit->limit = 9;
	press(&desk, "đc ");
	expect_typed(&desk, "đồng chí ");
	edit_set(desk.edit, "");
	desk.edit->limit = 8;
	press(&desk, "đc ");
	expect_typed(&desk, "đc ");
	close_desk(&desk);
}

/* A place kept as typed goes with its text, and with nothing else. */
static void what_was_taken_back_stays_wherever_the_text_before_moves_it(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk);
	press(&desk, "nq <C-z>");
	press(&desk, "<Left><Left><Left>Có <Right><Right>"); /* typed in front of the very word */
	press(&desk, ".");
	expect_typed(&desk, "Có nq. ");
	press(&desk, "<Left><Left><Left><BS><BS><BS><Right><Right>,");
	expect_typed(&desk, "nq,. ");
	press(&desk, "<BS><BS>v,"); /* another word at that place */
	expect_typed(&desk, "nhiệm vụ,. ");
	press(&desk, "<C-z><BS><BS><BS>nq,");
	expect_typed(&desk, "nq,. ");
	edit_set(desk.edit, "");
	press(&desk, "nq ");
	expect_typed(&desk, "nghị quyết ");
	close_desk(&desk);
}

/* Step by step back to nothing and forward again, the same texts. */
static void every_step_goes_back_and_forth(void **state)
{
	static const char *const texts[] = { "Họp", "Họp đc", "Họp đc ", "Họp đồng chí ",
		"Họp đồng chí nq,", "Họp đồng chí nghị quyết,", "Họp đồng chí nghị quyết, x" };
	struct desk desk;

	(void)state;
	open_desk(&desk);
	press(&desk, "Họp đc nq, x");
	for (size_t i = COUNT(texts); i-- > 0; press(&desk, "<C-z>"))
		expect_typed(&desk, texts[i]);
	expect_typed(&desk, "");
	for (size_t i = 0; i < COUNT(texts); i++) {
		press(&desk, "<C-y>");
		expect_typed(&desk, texts[i]);
	}
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_read_once_and_again_when_records_have_changed),
		cmocka_unit_test(a_table_that_cannot_be_read_expands_nothing_and_is_said_so),
		cmocka_unit_test(a_paste_and_a_burst_stay_as_they_are),
		cmocka_unit_test(letters_that_come_in_pieces_are_the_same_letters),
		cmocka_unit_test(a_short_form_may_be_one_letter_and_ten),
		cmocka_unit_test(a_field_that_is_full_keeps_the_short_form),
		cmocka_unit_test(what_was_taken_back_stays_wherever_the_text_before_moves_it),
		cmocka_unit_test(every_step_goes_back_and_forth),
	};

	return run_group(tests);
}
