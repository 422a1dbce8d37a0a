/* Ctrl-P: the papers that fit what is in front, as a picker. */
#include "export_screen.h"
#include "picker.h"
#include "print_run.h"
#include "print_screen.h"
#include "registry.h"

#include <stdio.h>
#include <string.h>

/* What is chosen: one letter, then the name of a form or a set. */
enum { OF_RECORD = 'r', OF_CELL = 'c', OF_SET = 's', OF_LIST = 'l', TO_FILE = 'x' };

static void add(struct picks *picks, char how, const char *name, const char *title, const char *id)
{
	char value[64];

	snprintf(value, sizeof value, "%c%s", how, name);
	picks_add(picks, value, title, id);
}

/* The forms of which there is a paper for the record in front. */
static bool add_own(
	struct session *session, const struct front *front, struct picks *picks, struct err *err)
{
	struct print_asked asked = { .uid = front->uid };

	for (const struct print_form *const *form = print_forms; *front->uid && *form; form++) {
		long there = print_count(session->store, *form, &asked, err);
		if (there < 0)
			return false;
		if (there > 0)
			add(picks, OF_RECORD, (*form)->name, (*form)->title, (*form)->id);
	}
	return true;
}

static void add_own_heading(struct session *session, const struct front *front, struct picks *picks)
{
	struct strbuf label = STRBUF_INIT;

	store_label(session->store, rectype_of_rows(front->type), front->uid, &label);
	picks_add_heading(picks, label.text);
	strbuf_release(&label);
}

static bool is_of(const struct print_form *form, const char *type)
{
	return strcmp(form->of, type) == 0;
}

/* Of the record in front, from where F5 makes more of it: it need not stand there twice. */
static bool is_offered(const struct picks *picks, const struct print_form *form)
{
	for (int i = 0; i < picks->count; i++) {
		const char *value = picks->items[i].value;
		if (value[0] == OF_RECORD && strcmp(value + 1, form->name) == 0)
			return true;
	}
	return false;
}

/* Forms of a cell and its time; of the committee; of each member; of what there is in the time. */
static void add_forms(
	struct picks *picks, const char *heading, bool (*fits)(const struct print_form *))
{
	picks_add_heading(picks, heading);
	int from = picks->count;
	for (const struct print_form *const *form = print_forms; *form; form++)
		if (fits(*form) && !is_offered(picks, *form))
			add(picks, OF_CELL, (*form)->name, (*form)->title, (*form)->id);
	picks_end_heading(picks, from - 1);
}

static bool of_cell(const struct print_form *form)
{
	return is_of(form, "org") && !(form->flags & PRINT_COMMITTEE);
}

static bool of_committee(const struct print_form *form)
{
	return form->flags & PRINT_COMMITTEE;
}

static bool of_members(const struct print_form *form)
{
	return is_of(form, "member") && !of_committee(form);
}

static bool of_records(const struct print_form *form)
{
	return !is_of(form, "org") && !is_of(form, "member") && !of_committee(form);
}

static void add_list(const struct front *front, struct picks *picks)
{
	if (!front->list)
		return;
	picks_add_heading(picks, "Danh sách đang xem");
	add(picks, OF_LIST, "", "Danh sách này, để ký", *front->kept ? front->kept : NULL);
	add(picks, TO_FILE, "",
		*front->kept ? "Ra tệp bảng tính (CSV), mọi dòng" : "Ra tệp bảng tính (CSV)", NULL);
	picks_end_heading(picks, 0);
}

static void add_sets(struct picks *picks)
{
	for (const struct print_set *set = print_sets; set->name; set++)
		add(picks, OF_SET, set->name, set->title, NULL);
}

static enum screen_result open_chosen(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct session *session = screen->session;
	struct print_what what = { 0 };
	struct front front;
	char how = answer->text[0];

	front_of(screen, &front);
	switch (how) {
	case TO_FILE:
		return screen_open(screen, export_new(session, front.type, front.day));
	case OF_LIST:
		what.list = front.type;
		break;
	case OF_SET:
		what.set = print_set_named(answer->text + 1);
		break;
	default:
		what.form = print_form_named(answer->text + 1);
	}
	return screen_open(screen, print_screen_new(session, &what, &front, how == OF_RECORD, err));
}

struct screen *print_choice_new(struct session *session, const struct front *front, struct err *err)
{
	struct picks picks = { 0 };

	add_list(front, &picks);
	if (*front->uid)
		add_own_heading(session, front, &picks);
	int own = picks.count;
	if (!add_own(session, front, &picks, err)) {
		picks_release(&picks);
		return NULL;
	}
	if (*front->uid)
		picks_end_heading(&picks, own - 1);
	picks_add_heading(&picks, "Cả bộ");
	int sets = picks.count;
	add_sets(&picks);
	picks_end_heading(&picks, sets - 1);
	add_forms(&picks, "Của chi bộ", of_cell);
	add_forms(&picks, "Của từng đảng viên", of_members);
	add_forms(&picks, "Của từng cuộc họp, văn bản", of_records);
	add_forms(&picks, "Của đảng ủy", of_committee);
	return screen_answer_to(picker_new("In văn bản nào", &picks, NULL), open_chosen);
}
