/* Marking a roll call: which rows are in view, what a key marks, going to a name. */
#include "rollcall_internal.h"

#include "fold.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void roll_lay_out(struct rollcall *roll)
{
	int count = 0;

	free(roll->shown);
	roll->shown = xcalloc((size_t)roll->roster.count + 1, sizeof *roll->shown);
	for (int i = 0; i < roll->roster.count; i++)
		if (roll->unfolded || !roll->roster.rows[i].exempt ||
			roll->roster.rows[i].exempt == '?')
			roll->shown[count++] = i;
	rows_count(&roll->screen.rows, count);
}

static struct roster_row *row_at(const struct rollcall *roll, int row)
{
	return row < roll->screen.rows.count ? &roll->roster.rows[roll->shown[row]] : NULL;
}

static struct roster_row *selected_row(const struct rollcall *roll)
{
	return row_at(roll, roll->screen.rows.selected);
}

static void go_on(struct rollcall *roll)
{
	rows_select(&roll->screen.rows, roll->screen.rows.selected + 1);
}

/* Somebody who is folded away leaves the choice where it is. */
void roll_select(struct rollcall *roll, const char *member)
{
	for (int i = 0; i < roll->screen.rows.count; i++)
		if (strcmp(row_at(roll, i)->member, member) == 0)
			rows_select(&roll->screen.rows, i);
}

int roll_head_rows(int body_rows)
{
	return body_rows < 9 ? 1 : 3;
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
	session_say(roll->screen.session, MESSAGE_INFO, "Đã ghi có mặt cho %d người chưa điểm.",
		marked);
}

static void unmark(struct rollcall *roll)
{
	struct roster_row *row = selected_row(roll);

	if (row)
		roll_set_status(roll, row, '\0');
}

/* ---- the reason of an absence: its number, or a letter of it ---- */

const struct codelist *roll_reasons(void)
{
	return codes_find("ly_do_vang");
}

static void give_reason(struct rollcall *roll, const char *code)
{
	struct roster_row *row = selected_row(roll);

	free(row->reason);
	row->reason = xstrdup(code);
	roll_changed(roll);
	roll->asking_reason = false;
	go_on(roll);
}

static bool begins_with(const char *text, const char *folded_letter)
{
	char *folded = fold(text);
	bool begins = strncmp(folded, folded_letter, strlen(folded_letter)) == 0;

	free(folded);
	return begins;
}

/* By number, by the first letter of the code, or else of the words; diacritics do not matter. */
static const struct code *reason_of_key(int key)
{
	const struct codelist *list = roll_reasons();
	struct strbuf typed = STRBUF_INIT;
	const struct code *found = NULL;

	if (key > '0' && key - '0' <= (int)list->count)
		return &list->codes[key - '1'];
	text_append(&typed, (uint32_t)key);
	char *letter = fold(typed.text);
	for (size_t i = 0; i < list->count && !found && *letter; i++)
		if (begins_with(list->codes[i].code, letter))
			found = &list->codes[i];
	for (size_t i = 0; i < list->count && !found && *letter; i++)
		if (begins_with(list->codes[i].label, letter))
			found = &list->codes[i];
	free(letter);
	strbuf_release(&typed);
	return found;
}

bool roll_reason_key(struct rollcall *roll, int key)
{
	bool goes_on = key == KEY_RETURN || key == ' ' || key == KEY_ESCAPE;

	bool marks = key == '-' || key == '*' || key == '+' || key == '.';

	if (!goes_on && !marks && key_is_text(key)) {
		const struct code *reason = reason_of_key(key);
		if (reason) {
			give_reason(roll, reason->code);
			roll->reason = key > '9' ? reason : NULL;
			roll->reason_letters = 1;
		} else {
			session_say(roll->screen.session, MESSAGE_WARN,
				"Không có lý do ấy. Gõ số ở trước lý do; Enter để chưa ghi lý do.");
		}
		return true;
	}
	roll->asking_reason = false;
	if (goes_on)
		go_on(roll);
	return goes_on; /* another key: the absence stays without its reason, the key does its work */
}

/* Whether the letter is the one at this place of the words, blanks and diacritics apart. */
static bool letter_is_at(const char *words, int place, const char *letter)
{
	char *folded = fold(words);
	const char *at = folded;

	for (; *at && (place > 0 || *at == ' '); at++)
		place -= *at != ' ';
	bool same = *letter && *at == *letter;
	free(folded);
	return same;
}

bool roll_rest_of_reason(struct rollcall *roll, int key)
{
	char typed[TEXT_MAX_ENCODED + 1] = "";

	if (!roll->reason)
		return false;
	text_encode((uint32_t)key, typed);
	char *letter = fold(typed);
	bool goes_on = letter_is_at(roll->reason->label, roll->reason_letters, letter) ||
		letter_is_at(roll->reason->code, roll->reason_letters, letter);
	free(letter);
	roll->reason_letters++;
	if (!goes_on)
		roll->reason = NULL;
	return goes_on;
}

/* ---- typing letters goes to a name ---- */

static const char *shown_name(const void *sheet, int row)
{
	return row_at(sheet, row)->name;
}

void roll_jump_to(struct rollcall *roll, int key)
{
	int found = name_jump(
		roll->screen.session, roll->jump, key, roll->screen.rows.count, shown_name, roll);

	if (found >= 0)
		rows_select(&roll->screen.rows, found);
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
