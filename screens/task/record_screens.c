#include "record_screens.h"

#include "admission_path.h"
#include "dues_sheet.h"
#include "entry_profile.h"
#include "form.h"
#include "keying.h"
#include "list.h"
#include "review_sheet.h"
#include "second_keying.h"
#include "settings_screen.h"

#include <string.h>

/* Those that are neither the form nor the list. */
static const struct {
	const struct screen_words *words;
	struct screen *(*show)(struct session *session, const char *uid, struct err *err);
	struct screen *(*list)(struct session *session);
	bool drafts; /* shows half typed ones too; else they are the form's */
} own[] = {
	{ &review_sheet_words, review_sheet_open, NULL, false },
	{ &admission_path_words, admission_path_open, NULL, false },
	{ &entry_profile_words, entry_profile_open, NULL, true },
	{ &dues_sheet_words, NULL, dues_sheet_now, false },
	{ &settings_words, NULL, settings_screen_new, false },
};

static int place_of(const char *name)
{
	for (int i = 0; i < (int)(sizeof own / sizeof *own); i++)
		if (strcmp(own[i].words->name, name) == 0)
			return i;
	bug("no screen \"%s\" for records", name);
}

struct screen *record_screen(
	struct session *session, const struct rectype *type, const char *uid, struct err *err)
{
	type = rectype_of_rows(type);
	if (type->flags & RECTYPE_SYSTEM) {
		session_say(session, MESSAGE_INFO, "%s chỉ để xem ở đây.", type->title);
		return NULL;
	}
	return type->shown_by ? own[place_of(type->shown_by)].show(session, uid, err)
			      : form_open(session, type, uid, NULL, err);
}

struct screen *draft_screen(
	struct session *session, const struct draft_head *draft, struct err *err)
{
	const struct rectype *type = rectype_find(draft->type),
			     *keyed = keying_of_draft(draft->type);

	if (keyed)
		return second_keying_open_draft(session, keyed, draft->uid, err);
	if (type && type->shown_by && own[place_of(type->shown_by)].drafts)
		return record_screen(session, type, draft->uid, err);
	return form_open_draft(session, draft, err);
}

struct screen *records_screen(struct session *session, const struct rectype *type)
{
	return type->listed_by ? own[place_of(type->listed_by)].list(session)
			       : list_new(session, type, NULL);
}
