/*
 * entry_profile_internal.h - what the files of the entry profile share.
 */
#ifndef ENTRY_PROFILE_INTERNAL_H
#define ENTRY_PROFILE_INTERNAL_H

#include "edit.h"
#include "entry_profile.h"
#include "form_slots.h"

enum { PROFILE_HEAD_ROWS = 3 };

struct profile_row {
	char *key, *label;
	int place; /* in the form */
};

struct profile {
	struct screen screen; /* its rows are off while the name above them is typed */
	const struct rectype *type;
	struct record *record;
	struct edit name;
	struct profile_row *fields; /* those that Enter walks come first, in its order */
	int count, inside;
	bool changed, has_draft;
	char saved[UID_SIZE];
};

/* entry_profile.c */
void profile_touched(struct profile *profile);

/* entry_profile_fields.c */
void profile_toggle(struct profile *profile); /* the chosen field, in or out */
void profile_shift(struct profile *profile, int direction);
/* Called "full_name", or "membership.cell" for a field of the first spell. */
void profile_take_field(void *context, const struct form_slot *slot);
void profile_take_order(struct profile *profile, const char *fields); /* names, blanks between */

/* entry_profile_draw.c */
void profile_draw(const struct screen *screen, struct canvas *canvas);
void profile_title(const struct screen *screen, struct strbuf *out);
void profile_status(const struct screen *screen, struct strbuf *out);

#endif
