#include "rollcall_internal.h"

#include "dialog.h"
#include "form.h"
#include "front.h"
#include "list.h"
#include "paper.h"
#include "paper_count.h"
#include "picker.h"
#include "roster_draft.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- saving ---- */

static bool keep(struct screen *screen, struct err *err)
{
	struct rollcall *roll = (struct rollcall *)screen;

	if (!roster_draft_put(screen->session->store, &roll->roster, err))
		return false;
	roll->has_draft = true;
	screen->changed_at = 0;
	return true;
}

static bool drop(struct screen *screen, struct err *err)
{
	struct rollcall *roll = (struct rollcall *)screen;

	return !roll->has_draft ||
		roster_draft_drop(roll->screen.session->store, &roll->roster, err);
}

static void say_saved(struct rollcall *roll)
{
	struct roster_counts counts = roster_count(&roll->roster);
	struct strbuf line = STRBUF_INIT;
	struct session *session = roll->screen.session;

	roster_add_line(&counts, &line);
	if (roll->roster.expected >= 0 && roll->roster.expected != counts.present) {
		struct strbuf difference = STRBUF_INIT;
		paper_difference(roll->roster.expected, counts.present, &difference);
		session_say(session, MESSAGE_WARN,
			"Đã lưu: %s. Trên giấy dự %d người, trong sổ %d: %s.", line.text,
			roll->roster.expected, counts.present, difference.text);
		strbuf_release(&difference);
	} else {
		session_say(session, MESSAGE_DONE, "Đã lưu điểm danh: %s.", line.text);
	}
	strbuf_release(&line);
}

static enum screen_result save(struct rollcall *roll, struct err *err)
{
	struct store *store = roll->screen.session->store;

	if (!store_begin(store, err))
		return SCREEN_STAY;
	if (!roster_save(store, &roll->roster, err) || !drop(&roll->screen, err)) {
		store_rollback(store);
		return SCREEN_STAY;
	}
	if (!store_commit(store, err))
		return SCREEN_STAY;
	roll->changed = roll->has_draft = false;
	roll->screen.changed_at = 0;
	say_saved(roll);
	return SCREEN_CLOSE;
}

static const struct dialog_choice unmarked_choices[] = {
	{ KEY_F5, "Coi là có mặt, lưu" },
	{ KEY_CTRL('S'), "Lưu, để trống" },
	{ KEY_ESCAPE, "Điểm tiếp" },
	{ 0, NULL },
};

static enum screen_result after_unmarked(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct rollcall *roll = (struct rollcall *)screen;

	if (answer->key == KEY_F5)
		roll_mark_rest_present(roll);
	return save(roll, err);
}

static enum screen_result ask_save(struct screen *screen, struct err *err)
{
	struct rollcall *roll = (struct rollcall *)screen;
	struct roster_counts counts = roster_count(&roll->roster);
	char sentence[160];

	if (counts.unmarked == 0)
		return save(roll, err);
	snprintf(sentence, sizeof sentence, "Còn %d người phải dự chưa được điểm danh.",
		counts.unmarked);
	return screen_ask(screen, dialog_new(sentence, unmarked_choices), after_unmarked);
}

/* ---- keys ---- */

static enum screen_result leave_or_stay(struct rollcall *roll)
{
	if (!roll->changed)
		return SCREEN_CLOSE;
	return dialog_leave(&roll->screen, "Điểm danh này chưa lưu.");
}

static void refill(void *context, const char *typed, struct picks *picks)
{
	struct rollcall *roll = context;
	struct candidates found = { 0 };

	store_candidates(roll->screen.session->store, rectype_named("member"), NULL, typed, 40,
		&found, NULL);
	for (int i = 0; i < found.count; i++)
		picks_add(picks, found.items[i].uid, found.items[i].label, found.items[i].detail);
	candidates_release(&found);
}

static enum screen_result take_paper(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct rollcall *roll = (struct rollcall *)screen;

	if (!paper_count_read(answer->text, "số người", 36, &roll->roster.expected, err))
		return SCREEN_STAY;
	roll->roster.expected_typed = true;
	roll_changed(roll);
	return SCREEN_STAY;
}

/* Never in the way: what differs is named when the roll call is saved. */
static enum screen_result ask_paper(struct rollcall *roll)
{
	return screen_ask(&roll->screen,
		paper_count_ask("Trên giấy ghi bao nhiêu người dự? Không ghi thì để trống.",
			roll->roster.expected),
		take_paper);
}

static void fold_exempt(struct rollcall *roll)
{
	char member[UID_SIZE] = "";

	if (roll->screen.rows.count > 0)
		memcpy(member, roll->roster.rows[roll->shown[roll->screen.rows.selected]].member,
			UID_SIZE);
	roll->unfolded = !roll->unfolded;
	roll_lay_out(roll);
	if (*member)
		roll_select(roll, member);
}

/*
 * Somebody of the meeting's own cell was missing from the roster; anybody else is a guest, and so is
 * everybody whom no post calls to a meeting of chi ủy or committee.
 */
static enum screen_result add_person(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct rollcall *roll = (struct rollcall *)screen;
	const char *member = answer->text;
	struct session *session = roll->screen.session;
	struct list_spec spec = { .type = rectype_named("member"), .cell = roll->roster.org };
	struct list_page page = { 0 };
	bool own = false;

	if (!store_page(session->store, &spec, LIST_FIRST, NULL, 5000, &page, err))
		return SCREEN_STAY;
	for (int i = 0; i < page.count && !own; i++)
		own = strcmp(page.rows[i].uid, member) == 0;
	list_page_release(&page);
	roster_add_member(session->store, &roll->roster, member, !own || !roll->roster.calls_cell);
	roll_lay_out(roll);
	roll_select(roll, member);
	roll_changed(roll);
	return SCREEN_STAY;
}

struct screen *rollcall_guests(struct session *session, const char *meeting)
{
	const struct rectype *type = rectype_named("attendee");
	const struct list_spec spec = { .type = type, .field = "meeting", .value = meeting };
	struct preset presets[] = { { "meeting", meeting }, { NULL, NULL } };
	struct list_options options = { .field = "meeting", .value = meeting, .presets = presets };

	return store_count(session->store, &spec) == 0 ? form_open_new(session, type, presets)
						       : list_new(session, type, &options);
}

/* A guest was entered above, or taken out: the line of guests is read anew, marks stay. */
static enum screen_result resume(struct screen *screen, struct screen *above, struct err *err)
{
	struct rollcall *roll = (struct rollcall *)screen;

	(void)above;
	roster_read_guests(screen->session->store, &roll->roster, err);
	return SCREEN_STAY;
}

static bool is_mark(int key)
{
	return key < 128 && strchr("+-*.", key);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct rollcall *roll = (struct rollcall *)screen;

	if (roll->asking_reason && roll_reason_key(roll, key))
		return SCREEN_STAY;
	if (name_jump_takes(&roll->jump, key, is_mark(key))) {
		roll_jump_to(roll, key);
		return SCREEN_STAY;
	}
	if (is_mark(key) && name_jump_refuses(screen->session, &roll->jump))
		return SCREEN_STAY;
	bool named = name_jump_end(&roll->jump);
	if (named && (key == KEY_ESCAPE || key == KEY_RETURN))
		return SCREEN_STAY;
	if (key == KEY_ESCAPE)
		return leave_or_stay(roll);
	if (rows_key(&screen->rows, key == KEY_RETURN ? KEY_ARROW_DOWN : key))
		return SCREEN_STAY;
	if (!session_may_write(screen->session) || roll_mark_key(roll, key))
		return SCREEN_STAY;
	switch (key) {
	case KEY_CTRL('S'):
		return ask_save(screen, err);
	case KEY_CTRL('G'):
		return ask_paper(roll);
	case KEY_CTRL('E'):
		fold_exempt(roll);
		return SCREEN_STAY;
	case KEY_F6:
		return screen_open(screen, rollcall_guests(screen->session, roll->roster.meeting));
	case KEY_ADD:
	case KEY_CTRL('N'):
		return screen_ask(screen,
			picker_new_asking(NULL, "Thêm người dự", refill, roll, ""), add_person);
	}
	return SCREEN_STAY;
}

static void title(const struct screen *screen, struct strbuf *out)
{
	const struct rollcall *roll = (const struct rollcall *)screen;

	strbuf_addf(out, "Điểm danh %.2s/%.2s/%.4s", roll->roster.day + 8, roll->roster.day + 5,
		roll->roster.day);
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct rollcall *roll = (const struct rollcall *)screen;

	if (roll->asking_reason)
		strbuf_add(out, absence_hint);
	else if (!name_jump_status(&roll->jump, out))
		strbuf_add(
			out, "Phím cách: có mặt  - có lý do  * không lý do  . muộn; gõ tên để tới");
}

static void resized(struct screen *screen, int body_rows, int cols)
{
	(void)cols;
	rows_room(&screen->rows, body_rows - roll_head_rows(body_rows) - roll_foot_rows(body_rows));
}

static void free_roll(struct screen *screen)
{
	struct rollcall *roll = (struct rollcall *)screen;

	roster_release(&roll->roster);
	free(roll->shown);
	free(roll);
}

struct screen *rollcall_open(struct session *session, const char *meeting, struct err *err)
{
	struct rollcall *roll = screen_new(sizeof *roll, &rollcall_ops, session);

	if (!roster_load(session->store, meeting, &roll->roster, err) ||
		!roster_draft_take(session->store, &roll->roster, &roll->has_draft, err)) {
		free_roll(&roll->screen);
		return NULL;
	}
	roll->changed = roll->has_draft;
	if (roll->has_draft)
		session_say(session, MESSAGE_INFO,
			"Điểm danh này còn dở từ lần trước; xem lại rồi Ctrl-S lưu.");
	roll_lay_out(roll);
	return &roll->screen;
}

static void front(const struct screen *screen, struct front *front)
{
	const struct rollcall *roll = (const struct rollcall *)screen;

	front_set(front, rectype_named("meeting"), roll->roster.meeting);
}

const struct screen_ops rollcall_ops = {
	.front = front,
	.words = &rollcall_words,
	.title = title,
	.draw = roll_draw,
	.key = key,
	.free = free_roll,
	.status = status,
	.keep = keep,
	.save = ask_save,
	.drop = drop,
	.resume = resume,
	.resized = resized,
};
