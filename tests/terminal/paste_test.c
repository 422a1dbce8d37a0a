/* 100 KB pasted, and typed faster than anybody types: all of it arrives, in order, and is drawn once. */
#include "desk.h"
#include "strbuf.h"
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum {
	LONG = 100 * 1024,  /* bytes */
	SCREEN_MOST = 4096, /* a screen drawn once; twenty screens of text go by */
};

/* Lines with a number, so that a lost or misplaced one is seen. */
static char *many_lines(size_t bytes, const char *end)
{
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; text.length < bytes; i++)
		strbuf_addf(&text, "Đồng chí thứ %d phát biểu ý kiến.%s", i, end);
	return strbuf_detach(&text);
}

/* The minutes of a meeting, the cursor in them. */
static struct desk minutes(void)
{
	struct desk desk = desk_new("month");

	desk_open(&desk);
	pt_do(desk.pt, "6<Enter><Enter>");
	pt_do(desk.pt, "<F6>Biên bản<Enter>");
	return desk;
}

static void paste(struct pt *pt, const char *text)
{
	pt_keys(pt, "<Paste>");
	pt_raw(pt, text, strlen(text));
	pt_do(pt, "</Paste>");
}

/* What stands in the book is the text, byte for byte. */
static void expect_saved(struct desk *desk, const char *column, const char *table, const char *text)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql, "SELECT count(*) FROM %s WHERE %s = '%s'", table, column, text);
	expect_number(desk_number(desk, sql.text), 1, column);
	strbuf_release(&sql);
}

static void a_long_text_takes_a_paste_whole_and_draws_once(void **state)
{
	struct desk desk = minutes();
	char *text = many_lines(60 * 1024, "\n");
	size_t before = desk.pt->bytes;

	(void)state;
	paste(desk.pt, text);
	pt_expect(desk.pt, desk.pt->bytes - before < SCREEN_MOST);
	pt_do(desk.pt, "<C-s>");
	expect_saved(&desk, "minutes", "meeting", text);
	free(text);
	desk_free(&desk);
}

static void what_is_too_long_is_kept_and_said(void **state)
{
	struct desk desk = minutes();
	char *text = many_lines(LONG, "\n");
	size_t before = desk.pt->bytes;

	(void)state;
	paste(desk.pt, text);
	pt_expect(desk.pt, desk.pt->bytes - before < SCREEN_MOST);
	pt_do(desk.pt, "<C-s>");
	pt_has(desk.pt, "nhiều nhất là 60000");
	pt_do(desk.pt, "<C-z>");
	pt_has_not(desk.pt, "phát biểu ý kiến"); /* one step back */
	free(text);
	desk_free(&desk);
}

/*
 * The machine is shut down, or the line breaks, in the middle of a paste: what had come is kept as a draft.
 * What the tty itself still holds when it hangs up is gone, 16 KB here.
 */
static void a_paste_cut_by_the_end_is_kept_as_far_as_it_came(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP };
	char *text = many_lines(64 * 1024, "\r");

	(void)state;
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct desk desk = minutes();
		pt_keys(desk.pt, "<Paste>");
		pt_raw(desk.pt, text, strlen(text));
		desk_kill(&desk, signals[i]);
		pt_expect(desk.pt, WIFEXITED(desk.pt->status) && WEXITSTATUS(desk.pt->status) == 0);
		expect(desk_number(&desk,
			       "SELECT count(*) FROM draft WHERE "
			       "length(CAST(text AS BLOB)) > 40 * 1024 AND text LIKE '%thứ 0 %thứ 500 %'") ==
				1,
			"draft");
		desk_free(&desk);
	}
	free(text);
}

/* A field of one line keeps what was pasted too, and says at its end what is wrong with it. */
static void a_line_takes_a_paste_whole_and_draws_once(void **state)
{
	struct desk desk = desk_new("office");
	char *text = many_lines(LONG, "\r\n");

	(void)state;
	desk_open(&desk);
	pt_do(desk.pt, "1<Ins>");
	pt_do(desk.pt, "<F6>Nơi công tác<Enter>");
	size_t before = desk.pt->bytes;
	paste(desk.pt, text);
	pt_expect(desk.pt, desk.pt->bytes - before < SCREEN_MOST);
	pt_has(desk.pt, "phát biểu ý kiến.");
	pt_do(desk.pt, "<Enter>");
	pt_has(desk.pt, "ký tự, nhiều nhất là");
	pt_do(desk.pt, "<Home>");
	pt_has(desk.pt, "Đồng chí thứ 0 phát");
	free(text);
	desk_free(&desk);
}

/* Where only so much is looked for or stored, the rest is not dropped without a word. */
static void a_field_without_room_says_so(void **state)
{
	static const char *const ways[] = {
		"1",                /* a list's search */
		"1<C-e>",           /* a path */
		"1<Ins><C-g><Ins>", /* a name of a profile */
	};
	char *text = many_lines(2000, " ");

	(void)state;
	for (size_t i = 0; i < COUNT(ways); i++) {
		struct desk desk = desk_new("office");
		desk_open(&desk);
		pt_do(desk.pt, ways[i]);
		paste(desk.pt, text);
		pt_has(desk.pt, "nhận nhiều nhất");
		desk_free(&desk);
	}
	free(text);
}

/* Outside fields a paste is nothing: its letters and digits are no commands. */
static void a_paste_where_nothing_is_typed_does_nothing(void **state)
{
	struct desk desk = desk_new("office");

	(void)state;
	desk_open(&desk);
	char *before = pt_screen(desk.pt);
	paste(desk.pt, "1\rq2\033OQ");
	char *after = pt_screen(desk.pt);
	expect_text(after, before, "home");
	free(before);
	free(after);
	desk_free(&desk);
}

/* A machine that was busy: the keys of half a minute come at once, and one drawing shows them all. */
static void typed_keys_that_come_at_once_are_drawn_once(void **state)
{
	struct desk once = minutes(), pieces = minutes();
	static const char *const typed[] = { "Đồng chí bí thư ", "kết luận cuộc họp,", "\r",
		"giao hai việc cho tổ một", "<BS><BS><BS>", "ba" };
	struct strbuf all = STRBUF_INIT;
	size_t before = pieces.pt->bytes;

	(void)state;
	for (size_t i = 0; i < COUNT(typed); i++) {
		strbuf_add(&all, strcmp(typed[i], "<BS><BS><BS>") == 0 ? "\177\177\177" : typed[i]);
		for (const char *at = typed[i]; *at;) {
			char key[8] = "";
			size_t length = *at == '<' ? 4 : 1;
			while (*at != '<' && ((unsigned char)at[length] & 0xC0) == 0x80)
				length++;
			memcpy(key, at, length);
			pt_do(pieces.pt, key);
			at += length;
		}
	}
	size_t in_pieces = pieces.pt->bytes - before;
	before = once.pt->bytes;
	pt_raw(once.pt, all.text, all.length);
	pt_do(once.pt, "");
	size_t at_once = once.pt->bytes - before;
	char *wanted = pt_screen(pieces.pt), *shown = pt_screen(once.pt);
	expect_text(shown, wanted, "the same text");
	expect(at_once * 4 < in_pieces, "bytes");
	pt_do(once.pt, "<C-s>");
	expect_saved(&once, "minutes", "meeting",
		"Đồng chí bí thư kết luận cuộc họp,\ngiao hai việc cho tổ ba");
	free(wanted);
	free(shown);
	strbuf_release(&all);
	desk_free(&once);
	desk_free(&pieces);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_long_text_takes_a_paste_whole_and_draws_once),
		cmocka_unit_test(what_is_too_long_is_kept_and_said),
		cmocka_unit_test(a_paste_cut_by_the_end_is_kept_as_far_as_it_came),
		cmocka_unit_test(a_line_takes_a_paste_whole_and_draws_once),
		cmocka_unit_test(a_field_without_room_says_so),
		cmocka_unit_test(a_paste_where_nothing_is_typed_does_nothing),
		cmocka_unit_test(typed_keys_that_come_at_once_are_drawn_once),
	};

	return pt_run_group(tests);
}
