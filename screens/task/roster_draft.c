/* A line per marked member: "status reason flags"; and the count on paper, where it was typed. */
#include "roster_draft.h"

#include "draft.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char count_line[] = "expected_count";

bool roster_draft_put(struct store *store, const struct roster *roster, struct err *err)
{
	struct draft_rows rows = { 0 };
	char text[32];

	for (int i = 0; i < roster->count; i++) {
		const struct roster_row *row = &roster->rows[i];
		if (!row->status)
			continue;
		snprintf(text, sizeof text, "%c %s %d%d%d%d", row->status,
			row->reason ? row->reason : "-", row->late, row->left_early, row->online,
			row->guest);
		draft_rows_add(&rows, row->member, text);
	}
	if (roster->expected_typed) {
		snprintf(text, sizeof text, "%d", roster->expected);
		draft_rows_add(&rows, count_line, text);
	}
	return draft_rows_put(store, ROLLCALL_DRAFT, roster->meeting, &rows, err);
}

struct taking {
	struct store *store;
	struct roster *roster;
	bool found;
};

static void take(void *context, const char *member, const char *text)
{
	struct taking *taking = context;
	struct roster *roster = taking->roster;
	char status, reason[8] = "", flags[8] = "";

	if (text && strcmp(member, count_line) == 0) {
		roster->expected = atoi(text);
		roster->expected_typed = taking->found = true;
		return;
	}
	if (!text || sscanf(text, "%c %7s %7s", &status, reason, flags) != 3 || strlen(flags) != 4)
		return;
	roster_add_member(taking->store, roster, member, flags[3] == '1');
	for (int i = 0; i < roster->count; i++) {
		struct roster_row *row = &roster->rows[i];
		if (strcmp(row->member, member) != 0)
			continue;
		row->status = status;
		free(row->reason);
		row->reason = strcmp(reason, "-") == 0 ? NULL : xstrdup(reason);
		row->late = flags[0] == '1';
		row->left_early = flags[1] == '1';
		row->online = flags[2] == '1';
		taking->found = true;
	}
}

bool roster_draft_take(struct store *store, struct roster *roster, bool *found, struct err *err)
{
	struct taking taking = { .store = store, .roster = roster };
	bool ok = draft_read(store, ROLLCALL_DRAFT, roster->meeting, take, &taking, err);

	*found = taking.found;
	return ok;
}

bool roster_draft_drop(struct store *store, const struct roster *roster, struct err *err)
{
	return draft_drop(store, ROLLCALL_DRAFT, roster->meeting, err);
}
