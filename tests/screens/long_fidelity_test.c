/*
 * Pages of text come back as they were typed: from the form, from a draft, from the book. Blank lines,
 * blanks at either end, very long words: a paragraph is the clerk's.
 */
#include "app.h"
#include "fixture.h"
#include "form_internal.h"
#include "strbuf.h"
#include "test.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

enum { PAGES = 10, LONG_WORD = 700 };

static const char *const paragraphs[] = {
	"I. Kiểm điểm việc thực hiện nghị quyết tháng trước",
	"",
	"    Thụt vào bốn dấu cách, \"trong ngoặc\", phẩy; chấm phẩy.",
	"- Đồng chí Nguyễn Thị Phượng: đề nghị 1.250.000 đồng; 50 %.   ",
	"",
	"",
	"   ",
	"=1+1 không phải công thức, @đây cũng không",
	"'Nháy đơn ở đầu dòng",
	"Hai  dấu   cách ở giữa được giữ",
};

static void add_page(struct strbuf *text, int page)
{
	for (size_t i = 0; i < COUNT(paragraphs); i++)
		strbuf_addf(text, "%s\n", paragraphs[i]);
	strbuf_addf(text, "Trang %d: ", page);
	for (int i = 0; i < LONG_WORD; i++)
		strbuf_add(text, i % 2 ? "ư" : "ngh");
	strbuf_add(text, "\n");
}

struct desk {
	struct store *store;
	struct uid meeting;
	struct app app;
	struct form *form;
};

static void open_form(struct desk *desk)
{
	struct err err = ERR_INIT;

	app_init(&desk->app, desk->store, 24, 80);
	struct screen *form = form_open(
		&desk->app.session, rectype_named("meeting"), desk->meeting.text, "minutes", &err);
	if (!form)
		fail_msg("%s", err.text);
	app_push(&desk->app, form);
	desk->form = (struct form *)form;
}

static void close_form(struct desk *desk)
{
	app_leave(&desk->app, NULL);
	app_release(&desk->app);
}

static struct desk begin(void)
{
	struct desk desk = { .store = book_new() };
	struct office office = office_add(desk.store);
	struct strbuf values = STRBUF_INIT;

	strbuf_addf(&values,
		"org=%s|kind=TK|period=2026-11|held_on=2026-11-05|state=DH|"
		"starts_at=19:30|chair=%s",
		office.cell.text, office.hai.text);
	desk.meeting = book_add(desk.store, "meeting", values.text);
	strbuf_release(&values);
	return desk;
}

static void end(struct desk *desk)
{
	store_close(desk->store);
}

static void expect_in_field(const struct desk *desk, const char *wanted, const char *about)
{
	char *text = edit_get(&form_focused(desk->form)->edit);

	expect_text(text, wanted, about);
	free(text);
}

static void save(struct desk *desk)
{
	app_key(&desk->app, KEY_CTRL('S'));
	expect(desk->app.session.message_kind == MESSAGE_DONE, desk->app.session.message);
}

/* As a keyboard sends it. */
static void type_text(struct desk *desk, const char *text)
{
	while (*text) {
		int key = (int)text_next(&text);
		app_key(&desk->app, key == '\n' ? KEY_RETURN : key);
	}
}

/* As another program gives it: lines end in CR LF. */
static void paste_text(struct desk *desk, const char *text)
{
	struct strbuf *paste = &desk->app.session.paste;

	strbuf_clear(paste);
	for (; *text; text++) {
		if (*text == '\n')
			strbuf_add_char(paste, '\r');
		strbuf_add_char(paste, *text);
	}
	app_key(&desk->app, KEY_PASTED);
}

/* Pages in the field that opens: the first typed, the others pasted. */
static void enter_pages(struct desk *desk, struct strbuf *text)
{
	struct strbuf rest = STRBUF_INIT;

	app_key(&desk->app, KEY_CTRL('A'));
	app_key(&desk->app, KEY_CTRL('A'));
	app_key(&desk->app, KEY_REMOVE);
	add_page(text, 1);
	type_text(desk, text->text);
	for (int page = 2; page <= PAGES; page++)
		add_page(&rest, page);
	paste_text(desk, rest.text);
	strbuf_add(text, rest.text);
	strbuf_release(&rest);
}

static void typed_and_pasted_pages_are_kept_by_form_draft_and_book(void **state)
{
	struct desk desk = begin();
	struct strbuf text = STRBUF_INIT;

	(void)state;
	open_form(&desk);
	enter_pages(&desk, &text);
	expect_in_field(&desk, text.text, "typed and pasted");
	close_form(&desk);
	open_form(&desk);
	expect_in_field(&desk, text.text, "from the draft");
	save(&desk);
	book_expect(desk.store, "meeting", desk.meeting, "minutes", text.text);
	close_form(&desk);
	open_form(&desk);
	expect_in_field(&desk, text.text, "from the book");
	expect(!form_is_changed(desk.form), "opening changes nothing");
	close_form(&desk);
	strbuf_release(&text);
	end(&desk);
}

static void cutting_and_pasting_pages_between_fields_keeps_them(void **state)
{
	struct desk desk = begin();
	struct strbuf text = STRBUF_INIT;

	(void)state;
	open_form(&desk);
	enter_pages(&desk, &text);
	for (const int *key = (const int[]) { KEY_CTRL('A'), KEY_CTRL('A'), KEY_CTRL('X'),
		     KEY_TABULATOR, KEY_CTRL('V'), 0 };
		*key; key++)
		app_key(&desk.app, *key);
	expect_in_field(&desk, text.text, "in the next field");
	save(&desk);
	book_expect(desk.store, "meeting", desk.meeting, "conclusion", text.text);
	close_form(&desk);
	strbuf_release(&text);
	end(&desk);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(typed_and_pasted_pages_are_kept_by_form_draft_and_book),
		cmocka_unit_test(cutting_and_pasting_pages_between_fields_keeps_them),
	};

	return run_group(tests);
}
