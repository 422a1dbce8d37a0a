#include "invitation_screen.h"

#include "form.h"
#include "forms.h"
#include "lines.h"
#include "print_run.h"

#include <stdio.h>
#include <string.h>

enum { LETTER_COLUMNS = 74 };

struct invitation_screen {
	struct lines_screen lines;
	char meeting[UID_SIZE];
	bool sent; /* the book has the day on which it went */
};

static bool load(struct invitation_screen *at, struct err *err)
{
	struct store *store = at->lines.screen.session->store;
	struct record *meeting = store_load(store, rectype_named("meeting"), at->meeting, err);
	struct print_done done = PRINT_DONE_INIT; /* what is empty stands as dots */
	bool ok = meeting != NULL;

	strbuf_clear(&at->lines.text);
	if (ok) {
		at->sent = record_get(meeting, "papers_sent_on") != NULL;
		ok = print_text(store, &invitation_form,
			&(struct print_asked) { .uid = at->meeting }, LETTER_COLUMNS, 1,
			&at->lines.text, &done, err);
	}
	print_done_release(&done);
	record_free(meeting);
	lines_count(&at->lines);
	return ok;
}

/* When its day was written down the work here is done. */
static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct invitation_screen *at = (struct invitation_screen *)screen;
	bool sent = at->sent;

	(void)above;
	return load(at, err) && at->sent && !sent ? SCREEN_CLOSE : SCREEN_STAY;
}

static enum screen_result open_field(
	struct invitation_screen *at, const char *field, struct err *err)
{
	struct screen *screen = &at->lines.screen;

	return screen_open(screen,
		form_open(screen->session, rectype_named("meeting"), at->meeting, field, err));
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct invitation_screen *at = (struct invitation_screen *)screen;

	switch (key) {
	case KEY_ESCAPE:
		return SCREEN_CLOSE;
	case KEY_RETURN:
		return open_field(at, "papers_sent_on", err);
	case KEY_F4:
		return open_field(at, "agenda", err);
	case KEY_CTRL('S'):
		lines_write(&at->lines, "giay-moi", "giấy mời", err);
		return SCREEN_STAY;
	}
	return rows_key(&screen->rows, key) ? SCREEN_STAY : SCREEN_PASS;
}

static void place(const struct screen *screen, struct strbuf *out)
{
	(void)screen;
	strbuf_add(out, "meeting.papers_sent_on");
}

static const struct screen_ops invitation_ops = {
	.words = &invitation_words,
	.shows_saved = true,
	.draw = lines_draw,
	.key = key,
	.free = lines_free,
	.place = place,
	.resume = resume,
};

struct screen *invitation_open(struct session *session, const char *meeting, struct err *err)
{
	struct invitation_screen *at = screen_new(sizeof *at, &invitation_ops, session);

	snprintf(at->meeting, sizeof at->meeting, "%s", meeting);
	if (load(at, err))
		return &at->lines.screen;
	lines_free(&at->lines.screen);
	return NULL;
}
