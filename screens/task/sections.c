#include "sections.h"

#include "copies_screen.h"
#include "erase_screen.h"
#include "event_form.h"
#include "fold.h"
#include "handover_screen.h"
#include "lock_screen.h"
#include "operator_screen.h"
#include "picker.h"
#include "record_screens.h"
#include "season_screen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Work on many records, or on the whole book, that has a screen of its own. */
static const struct {
	struct rectype entry; /* name, title and heading */
	struct screen *(*open)(struct session *session, struct err *err);
	bool apart; /* not over something half typed */
} works[] = {
	{ { .name = "season", .title = "Mùa kiểm điểm", .section = SECTION_REVIEW }, season_now,
		false },
	{ { .name = "handover", .title = "Bàn giao sổ", .section = SECTION_SYSTEM },
		handover_screen_new, false },
	{ { .name = "copies", .title = "Sao lưu, lấy lại bản cũ", .section = SECTION_SYSTEM },
		copies_screen_new, false },
	{ { .name = "operator_change", .title = "Đổi người nhập", .section = SECTION_SYSTEM },
		operator_change_new, true },
	{ { .name = "lock", .title = "Khóa màn hình", .section = SECTION_SYSTEM }, lock_screen_new,
		false },
	{ { .name = "erase", .title = "Tiêu hủy phiếu hết hạn lưu", .section = SECTION_SYSTEM },
		erase_screen_new, false },
};

static bool is_listed(const struct rectype *type)
{
	return !type->listed_by || *type->listed_by;
}

static void each_event(enum rectype_section section, bool rare,
	void (*take)(void *context, const struct rectype *type, const char *kind), void *context)
{
	for (const struct event *const *event = events; *event; event++)
		if ((*event)->asked->section == section && (*event)->rare == rare)
			take(context, (*event)->asked, "làm");
}

/* Calls take() for all that stands under a heading: what can be done, records, what is seldom done, registers. */
static void each_under(enum rectype_section section,
	void (*take)(void *context, const struct rectype *type, const char *kind), void *context)
{
	for (size_t i = 0; i < sizeof works / sizeof *works; i++)
		if (works[i].entry.section == section)
			take(context, &works[i].entry, "làm");
	each_event(section, false, take, context);
	for (const struct rectype *const *type = rectypes; *type; type++)
		if ((*type)->section == section && is_listed(*type))
			take(context, *type, "sổ");
	each_event(section, true, take, context);
	for (const struct rectype *const *type = registers; *type; type++)
		if ((*type)->section == section)
			take(context, *type, "danh sách");
}

/* What is half typed is of who typed it: forms and sheets have drafts. */
static bool is_over_typing(const struct screen *screen)
{
	while (screen && !screen->ops->keep)
		screen = screen->below;
	return screen != NULL;
}

static enum screen_result open_work(struct screen *screen, size_t place, struct err *err)
{
	if (works[place].apart && is_over_typing(screen)) {
		session_say(screen->session, MESSAGE_INFO,
			"Đang có phiếu mở: lưu hoặc đóng phiếu ấy rồi mới đổi người nhập.");
		return SCREEN_STAY;
	}
	return screen_open(screen, works[place].open(screen->session, err));
}

static enum screen_result open_chosen(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	const struct event *event = event_find(answer->text);

	for (size_t i = 0; i < sizeof works / sizeof *works; i++)
		if (strcmp(works[i].entry.name, answer->text) == 0)
			return open_work(screen, i, err);
	return screen_open(screen,
		event ? event_form_new(screen->session, event, NULL)
		      : records_screen(screen->session, rectype_named(answer->text)));
}

static void add_pick(void *context, const struct rectype *type, const char *kind)
{
	picks_add(context, type->name, type->title, kind);
}

struct screen *section_menu(
	const char *title, enum rectype_section section, enum rectype_section also)
{
	struct picks picks = { 0 };

	each_under(section, add_pick, &picks);
	if (also)
		each_under(also, add_pick, &picks);
	return screen_answer_to(picker_new(title, &picks, NULL), open_chosen);
}

/* ---- all headings ---- */

static void add_title(void *context, const struct rectype *type, const char *kind)
{
	struct strbuf *label = context;

	(void)kind;
	strbuf_add(label, label->text[label->length - 1] == ':' ? " " : ", ");
	strbuf_add(label, type->title);
}

/* "Tổ chức: Tổ chức đảng, Địa bàn, ..."; without anything under it: nothing. */
static bool say_section(enum rectype_section section, struct strbuf *label)
{
	size_t start;

	strbuf_addf(label, "%s:", section_title(section));
	start = label->length;
	each_under(section, add_title, label);
	return label->length > start;
}

void sections_each(void (*take)(void *context, int section, const char *label), void *context)
{
	for (int section = SECTION_NONE + 1; section < SECTIONS; section++) {
		struct strbuf label = STRBUF_INIT;
		if (say_section((enum rectype_section)section, &label))
			take(context, section, label.text);
		strbuf_release(&label);
	}
}

struct sought {
	struct picks *picks;
	const char *query;
};

static void add_matching(void *context, const struct rectype *type, const char *kind)
{
	struct sought *sought = context;
	char *folded = fold_title(type->title);

	if (fold_matches(folded, sought->query))
		picks_add(sought->picks, type->name, type->title, kind);
	free(folded);
}

static void add_below(void *context, const struct rectype *type, const char *kind)
{
	struct picks *picks = context;
	char label[200];

	snprintf(label, sizeof label, "  %s", type->title);
	picks_add(picks, type->name, label, kind);
}

/* A heading, which stands for its first type, and its types under it. */
static void add_section(struct picks *picks, enum rectype_section section)
{
	int head = picks->count;

	picks_add_heading(picks, section_title(section));
	each_under(section, add_below, picks);
	picks_end_heading(picks, head);
}

static void refill(void *context, const char *typed, struct picks *picks)
{
	char *query = fold_title(typed);
	struct sought sought = { picks, query };

	(void)context;
	for (int section = SECTION_NONE + 1; section < SECTIONS; section++)
		if (*query)
			each_under((enum rectype_section)section, add_matching, &sought);
		else
			add_section(picks, (enum rectype_section)section);
	free(query);
}

struct screen *sections_menu(void)
{
	return screen_answer_to(
		picker_new_asking(NULL, "Mọi loại sổ", refill, NULL, ""), open_chosen);
}
