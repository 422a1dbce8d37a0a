/* A roll call half done: a line per marked member, "status reason flags". */
#include "rollcall_internal.h"

#include "draft.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool roll_write_draft(struct rollcall *roll, struct err *err)
{
	const struct roster *roster = &roll->roster;
	const char **names = xcalloc((size_t)roster->count, sizeof *names);
	char(*texts)[32] = xcalloc((size_t)roster->count, sizeof *texts);
	const char **pointers = xcalloc((size_t)roster->count, sizeof *pointers);
	int count = 0;

	for (int i = 0; i < roster->count; i++) {
		const struct roster_row *row = &roster->rows[i];
		if (!row->status)
			continue;
		snprintf(texts[count], sizeof *texts, "%c %s %d%d%d%d", row->status,
			row->reason ? row->reason : "-", row->late, row->left_early, row->online,
			row->guest);
		pointers[count] = texts[count];
		names[count++] = row->member;
	}
	bool ok = draft_put(roll->screen.session->store, ROLLCALL_DRAFT, roster->meeting, 0, names,
		pointers, count, err);
	free(names);
	free(texts);
	free(pointers);
	roll->has_draft = roll->has_draft || ok;
	if (ok)
		roll->changed_at = 0;
	return ok;
}

void roll_take_draft(void *context, const char *member, const char *text)
{
	struct rollcall *roll = context;
	char status, reason[8] = "", flags[8] = "";

	if (!text || sscanf(text, "%c %7s %7s", &status, reason, flags) != 3 || strlen(flags) != 4)
		return;
	roster_add_member(roll->screen.session->store, &roll->roster, member, flags[3] == '1');
	for (int i = 0; i < roll->roster.count; i++) {
		struct roster_row *row = &roll->roster.rows[i];
		if (strcmp(row->member, member) != 0)
			continue;
		roll_set_status(roll, row, status);
		row->reason = strcmp(reason, "-") == 0 ? NULL : xstrdup(reason);
		row->late = flags[0] == '1';
		row->left_early = flags[1] == '1';
		row->online = flags[2] == '1';
		roll->has_draft = true;
	}
}

bool roll_drop_draft(struct rollcall *roll, struct err *err)
{
	return !roll->has_draft ||
		draft_drop(roll->screen.session->store, ROLLCALL_DRAFT, roll->roster.meeting, err);
}
