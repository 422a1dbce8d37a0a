/* Which fields of a form an entry profile has, and in which order: in, out, moved. */
#include "entry_profile_internal.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static void move_row(struct profile *profile, int from, int to)
{
	struct profile_row row = profile->fields[from];
	int step = from < to ? 1 : -1;

	for (int i = from; i != to; i += step)
		profile->fields[i] = profile->fields[i + step];
	profile->fields[to] = row;
	profile_touched(profile);
}

static void put_in(struct profile *profile, int at)
{
	move_row(profile, at, profile->inside++);
}

/* Back among the others, where it stands in the form. */
static void put_out(struct profile *profile, int at)
{
	int to = at;

	while (to + 1 < profile->inside)
		to++;
	while (to + 1 < profile->count && profile->fields[to + 1].place < profile->fields[at].place)
		to++;
	profile->inside--;
	move_row(profile, at, to);
}

void profile_toggle(struct profile *profile)
{
	int at = profile->screen.rows.selected;

	if (at < profile->inside) {
		put_out(profile, at);
		return;
	}
	put_in(profile, at);
	rows_select(&profile->screen.rows, at + 1); /* the next that is not in yet */
}

void profile_shift(struct profile *profile, int direction)
{
	int at = profile->screen.rows.selected, to = at + direction;

	if (at >= profile->inside || to < 0 || to >= profile->inside) {
		session_say(profile->screen.session, MESSAGE_INFO,
			"Chỉ đổi thứ tự giữa các ô đã có số. Dấu cách đưa ô vào mẫu.");
		return;
	}
	move_row(profile, at, to);
	rows_select(&profile->screen.rows, to);
}

/* Called "full_name", or "membership.cell" for a field of the first spell. */
void profile_take_field(void *context, const struct form_slot *slot)
{
	struct profile *profile = context;
	struct strbuf key = STRBUF_INIT, label = STRBUF_INIT;

	if (slot->type != profile->type)
		strbuf_addf(&key, "%s.", slot->type->name);
	strbuf_add(&key, slot->type->fields[slot->fields[0]].name);
	fields_label(slot->type, slot->fields, slot->field_count, &label);
	profile->fields = xgrow(profile->fields, (size_t)profile->count, sizeof *profile->fields);
	profile->fields[profile->count] = (struct profile_row) {
		.key = strbuf_detach(&key), .label = strbuf_detach(&label), .place = profile->count
	};
	profile->count++;
}

void profile_take_order(struct profile *profile, const char *fields)
{
	char word[64];

	while (word_next(&fields, word))
		for (int i = profile->inside; i < profile->count; i++)
			if (strcmp(profile->fields[i].key, word) == 0) {
				put_in(profile, i);
				break;
			}
	profile->changed = false;
	profile->screen.changed_at = 0;
}
