/* Marking a roll call: which rows are in view, what a key marks, going to a name. */
#include "rollcall_internal.h"

#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void roll_lay_out(struct rollcall *roll)
{
	int count = 0;

	free(roll->shown);
	roll->shown = xcalloc((size_t)roll->roster.count + 1, sizeof *roll->shown);
	roll->name_width = 0;
	for (int i = 0; i < roll->roster.count; i++) {
		const struct roster_row *row = &roll->roster.rows[i];
		if (!roll->unfolded && row->exempt && row->exempt != '?')
			continue;
		roll->shown[count++] = i;
		if (text_width(row->name) > roll->name_width)
			roll->name_width = text_width(row->name);
	}
	rows_count(&roll->screen.rows, count);
}

struct roster_row *roll_row(const struct rollcall *roll, int row)
{
	return row < roll->screen.rows.count ? &roll->roster.rows[roll->shown[row]] : NULL;
}

static struct roster_row *selected_row(const struct rollcall *roll)
{
	return roll_row(roll, roll->screen.rows.selected);
}

static void go_on(struct rollcall *roll)
{
	rows_select(&roll->screen.rows, roll->screen.rows.selected + 1);
}

/* Somebody who is folded away leaves the choice where it is. */
void roll_select(struct rollcall *roll, const char *member)
{
	for (int i = 0; i < roll->screen.rows.count; i++)
		if (strcmp(roll_row(roll, i)->member, member) == 0)
			rows_select(&roll->screen.rows, i);
}

int roll_head_rows(int body_rows)
{
	return body_rows < 9 ? 1 : 3;
}

int roll_foot_rows(int body_rows)
{
	return body_rows < 12 ? 1 : 2;
}

/* ---- marking ---- */

void roll_changed(struct rollcall *roll)
{
	roll->changed = true;
	screen_changed(&roll->screen);
}

void roll_set_status(struct rollcall *roll, struct roster_row *row, char status)
{
	roster_mark(row, status);
	roll_changed(roll);
}

static void mark(struct rollcall *roll, char status)
{
	struct roster_row *row = selected_row(roll);

	if (!row)
		return;
	roll_set_status(roll, row, status);
	roll->asking_reason = status == 'P';
	if (!roll->asking_reason)
		go_on(roll);
}

static void mark_late(struct rollcall *roll)
{
	struct roster_row *row = selected_row(roll);

	if (!row)
		return;
	roster_mark_late(row);
	roll_changed(roll);
}

void roll_mark_rest_present(struct rollcall *roll)
{
	int marked = 0;

	for (int i = 0; i < roll->roster.count; i++) {
		struct roster_row *row = &roll->roster.rows[i];
		if (row->exempt || row->status)
			continue;
		roll_set_status(roll, row, 'C');
		marked++;
	}
	session_say(roll->screen.session, MESSAGE_INFO,
		"Đã ghi có mặt cho %d người chưa điểm danh.", marked);
}

static void unmark(struct rollcall *roll)
{
	struct roster_row *row = selected_row(roll);

	if (row)
		roll_set_status(roll, row, '\0');
}

static void give_reason(struct rollcall *roll, const char *code)
{
	struct roster_row *row = selected_row(roll);

	free(row->reason);
	row->reason = xstrdup(code);
	roll_changed(roll);
}

bool roll_reason_key(struct rollcall *roll, int key)
{
	const char *reason = NULL;
	enum absence_key meant = absence_key(key, &reason);

	if (meant == ABSENCE_WRONG) {
		session_say(roll->screen.session, MESSAGE_WARN, "%s", absence_no_such);
		return true;
	}
	roll->asking_reason = false;
	if (meant == ABSENCE_OTHER)
		return false;
	if (meant == ABSENCE_GIVEN)
		give_reason(roll, reason);
	go_on(roll);
	return true;
}

/* ---- typing letters goes to a name ---- */

static const char *shown_name(const void *sheet, int row)
{
	return roll_row(sheet, row)->name;
}

/* Who need not come is not in the list until it is unfolded. */
static void tell_of_folded(struct rollcall *roll)
{
	struct session *session = roll->screen.session;
	char *said = xstrdup(session->message);

	session_say(session, MESSAGE_WARN, "%s Người được miễn, ở nơi khác: Ctrl-E.", said);
	free(said);
}

void roll_jump_to(struct rollcall *roll, int key)
{
	int found = name_jump(
		roll->screen.session, &roll->jump, key, roll->screen.rows.count, shown_name, roll);

	if (found >= 0)
		rows_select(&roll->screen.rows, found);
	else if (roll->jump.nobody && roll->screen.rows.count < roll->roster.count)
		tell_of_folded(roll);
}

bool roll_mark_key(struct rollcall *roll, int key)
{
	switch (key) {
	case ' ':
	case '+':
		mark(roll, 'C');
		return true;
	case '-':
		mark(roll, 'P');
		return true;
	case '*':
		mark(roll, 'K');
		return true;
	case '.':
		mark_late(roll);
		return true;
	case KEY_REMOVE:
		unmark(roll);
		return true;
	case KEY_F5:
		roll_mark_rest_present(roll);
		return true;
	}
	return false;
}
