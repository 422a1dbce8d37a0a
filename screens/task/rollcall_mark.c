/* Marking a roll call: which rows are in view, what a key marks, going to a name. */
#include "rollcall_internal.h"

#include "fold.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

bool roll_is_shown(const struct rollcall *roll, int index)
{
	const struct roster_row *row = &roll->roster.rows[index];

	return roll->unfolded || !row->exempt;
}

int roll_next_shown(const struct rollcall *roll, int from, int direction)
{
	for (int i = from + direction; i >= 0 && i < roll->roster.count; i += direction)
		if (roll_is_shown(roll, i))
			return i;
	return from;
}

/* How many shown rows stand before an index. */
int roll_shown_before(const struct rollcall *roll, int index)
{
	int count = 0;

	for (int i = 0; i < index; i++)
		count += roll_is_shown(roll, i);
	return count;
}

int roll_head_rows(const struct rollcall *roll)
{
	return roll->screen.body_rows < 9 ? 1 : 3;
}

int roll_list_rows(const struct rollcall *roll)
{
	return roll->screen.body_rows - roll_head_rows(roll) - 1;
}

void roll_keep_in_view(struct rollcall *roll)
{
	int place = roll_shown_before(roll, roll->selected), rows = roll_list_rows(roll);
	int last = roll_shown_before(roll, roll->roster.count) - rows;

	if (roll->top > last) /* no row is left empty while names are above */
		roll->top = last < 0 ? 0 : last;
	if (place < roll->top)
		roll->top = place;
	if (place >= roll->top + rows)
		roll->top = place - rows + 1;
}

void roll_select(struct rollcall *roll, int index)
{
	roll->selected = index;
	roll_keep_in_view(roll);
}

static struct roster_row *selected_row(struct rollcall *roll)
{
	return roll->roster.count > 0 ? &roll->roster.rows[roll->selected] : NULL;
}

/* ---- marking ---- */

void roll_changed(struct rollcall *roll)
{
	roll->changed = true;
	if (roll->changed_at == 0)
		roll->first_at = roll->screen.session->now;
	roll->changed_at = roll->screen.session->now + 1;
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
		roll_select(roll, roll_next_shown(roll, roll->selected, 1));
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
	roll_select(roll, roll_next_shown(roll, roll->selected, 1));
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
		roll_select(roll, roll_next_shown(roll, roll->selected, 1));
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

static const char *shown_name(const void *sheet, int index)
{
	const struct rollcall *roll = sheet;

	return roll_is_shown(roll, index) ? roll->roster.rows[index].name : NULL;
}

void roll_jump_to(struct rollcall *roll, int key)
{
	int found = name_jump(
		roll->screen.session, roll->jump, key, roll->roster.count, shown_name, roll);

	if (found >= 0)
		roll_select(roll, found);
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
