/* Ctrl-O without a terminal: when the other program is run, and what becomes of what it wrote. */
#include "app.h"
#include "files.h"
#include "fixture.h"
#include "form_internal.h"
#include "internal.h"
#include "strbuf.h"
#include "test.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* What the stand-in for the other program does: state of a test, as it gets no context. */
static struct {
	int runs;
	const char *writes; /* NULL: nothing */
} outside;

static int stand_in(const char *const *words)
{
	outside.runs++;
	expect_text(words[0], "ed", "the program");
	expect(words[1] && !words[2], "the file, and nothing more");
	if (outside.writes)
		file_write_text(words[1], outside.writes);
	return 0;
}

struct desk {
	struct store *store;
	struct app app;
	struct form *form;
};

static void open_desk(struct desk *desk, const char *field, const char *writes)
{
	*desk = (struct desk) { .store = fixture_make("empty") };
	setenv("VISUAL", "ed", 1);
	outside.runs = 0;
	outside.writes = writes;
	app_init(&desk->app, desk->store, 24, 80);
	desk->app.session.run_outside = stand_in;
	desk->form = (struct form *)form_open_new(
		&desk->app.session, rectype_named("meeting"), NULL);
	app_push(&desk->app, &desk->form->screen);
	struct form_item *item = form_find(desk->form, desk->form->records[0], field);
	form_focus(desk->form, (int)(item - desk->form->items));
}

static void press(struct desk *desk, const char *keys)
{
	while (*keys)
		app_key(&desk->app, key_from_script(&keys));
}

static void close_desk(struct desk *desk)
{
	app_release(&desk->app);
	store_close(desk->store);
}

static void expect_said(const struct desk *desk, const char *part)
{
	expect(strstr(desk->app.session.message, part), desk->app.session.message);
}

static void expect_text_is(struct desk *desk, const char *wanted)
{
	char *text = edit_get(&form_focused(desk->form)->edit);

	expect_text(text, wanted, "the field");
	free(text);
}

static void a_book_opened_for_viewing_is_not_taken_outside(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "agenda", "khác\n");
	press(&desk, "Một việc");
	desk.store->view_only = xstrdup("ổ đĩa chỉ cho đọc");
	press(&desk, "<C-o>");
	expect_said(&desk, "Sổ đang mở để xem");
	expect_number(outside.runs, 0, "runs");
	press(&desk, "<C-a><C-a><C-x>");
	expect_said(&desk, "Sổ đang mở để xem");
	expect_text_is(&desk, "Một việc");
	press(&desk, "<C-c>");
	expect_said(&desk, "Đã chép 2 chữ");
	press(&desk, "<F7>viec");
	expect_text(desk.app.top->ops->words->name, "long_find", "finding is looking");
	close_desk(&desk);
}

static void only_long_texts_go_outside(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "place", "khác\n");
	press(&desk, "<C-o>");
	expect_said(&desk, "Ctrl-O dùng trong ô chữ dài");
	expect_number(outside.runs, 0, "runs");
	close_desk(&desk);
}

static void where_no_program_can_run_it_says_so(void **state)
{
	struct desk desk;

	(void)state;
	open_desk(&desk, "agenda", NULL);
	desk.app.session.run_outside = NULL;
	press(&desk, "<C-o>");
	expect_said(&desk, "Máy chưa đặt chương trình soạn thảo");
	close_desk(&desk);
}

/* Nothing written is lost: it stands in the field, which says what is wrong. */
static void a_text_too_long_comes_back_whole_and_is_not_saved(void **state)
{
	struct strbuf text = STRBUF_INIT;
	struct desk desk;

	(void)state;
	for (int i = 0; i <= VALUE_LONG_MAX; i++)
		strbuf_add(&text, "ơ");
	open_desk(&desk, "agenda", text.text);
	press(&desk, "<C-o>");
	expect_text_is(&desk, text.text);
	expect_said(&desk, "Ctrl-Z trở lại như trước");
	expect(form_focused(desk.form)->fault, "the field is marked");
	press(&desk, "<C-s>");
	expect(desk.app.session.message_kind == MESSAGE_BAD, desk.app.session.message);
	press(&desk, "<C-z>");
	expect_text_is(&desk, "");
	close_desk(&desk);
	strbuf_release(&text);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_book_opened_for_viewing_is_not_taken_outside),
		cmocka_unit_test(only_long_texts_go_outside),
		cmocka_unit_test(where_no_program_can_run_it_says_so),
		cmocka_unit_test(a_text_too_long_comes_back_whole_and_is_not_saved),
	};

	return run_group(tests);
}
