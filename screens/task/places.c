#include "places.h"

#include "entry_profile.h"
#include "form.h"
#include "import_screen.h"
#include "list.h"
#include "month.h"
#include "month_screen.h"
#include "picker.h"
#include "review_sheet.h"

#include <stdio.h>
#include <string.h>

static struct screen *open_find(struct session *session, struct err *err)
{
	struct list_options options = { .all_cells = true, .title = "Tìm người" };

	(void)err;
	return list_new(session, rectype_named("member"), &options);
}

static struct screen *open_import(struct session *session, struct err *err)
{
	(void)err;
	return import_screen_new(session);
}

static struct screen *open_everything(struct session *session, struct err *err);

/* A month is one cell's: where none is chosen that comes first. */
static struct screen *open_month(struct session *session, struct err *err)
{
	if (!session_cell(session)) {
		char period[8];
		snprintf(period, sizeof period, "%.7s", store_today(session->store));
		return cell_picker(session, period, ASK_CELL_OF_MONTH);
	}
	return month_screen_now(session, err);
}

const struct place places[] = {
	{ '1', "Đảng viên", "Danh sách đảng viên.", "member", NULL },
	{ '2', "Sinh hoạt tháng", "Tháng của chi bộ: họp, điểm danh, biên bản, việc giao, gửi.",
		NULL, open_month },
	{ '3', "Tổ chức, chức vụ", "Chi bộ, địa bàn, chức vụ.", "org post area org_status", NULL },
	{ '4', "Phân công, cam kết", "Phân công công tác, rà soát, cam kết.",
		"assignment assignment_review pledge", NULL },
	{ '5', "Kiểm điểm, xếp loại", "Kiểm điểm, góp ý, khắc phục, xếp loại.",
		"review rating remedy remedy_check criticism", NULL },
	{ '6', "Họp, nghị quyết", "Mọi cuộc họp, nghị quyết, việc giao, khách dự.",
		"meeting resolution task attendee attendance", NULL },
	{ '7', "Miễn, quá trình", "Miễn công tác, quá trình sinh hoạt, diễn biến.",
		"exemption membership member_status", NULL },
	{ '8', "Nhập danh sách", "Nhập đảng viên và các bản ghi khác từ tệp CSV.", NULL,
		open_import },
	{ '9', "Mọi loại sổ", "Danh sách của mọi loại bản ghi.", NULL, open_everything },
	{ '/', "Tìm người", "Tìm một đảng viên trong mọi chi bộ.", NULL, open_find },
	{ 0, NULL, NULL, NULL, NULL },
};

static void add_type(struct picks *picks, const struct rectype *type)
{
	picks_add(picks, type->name, type->title, NULL);
}

static struct screen *open_everything(struct session *session, struct err *err)
{
	struct picks picks = { 0 };

	(void)session;
	(void)err;
	for (const struct rectype *const *type = rectypes; *type; type++)
		if (!word_in_list("draft second_keying",
			    (*type)->name)) /* they are seen in their forms */
			add_type(&picks, *type);
	return picker_new("Mọi loại sổ", &picks, NULL, ASK_PLACE);
}

struct screen *place_open(struct session *session, const struct place *place, struct err *err)
{
	struct picks picks = { 0 };
	const char *list = place->types;
	char word[64];

	if (place->open)
		return place->open(session, err);
	while (word_next(&list, word))
		add_type(&picks, rectype_named(word));
	if (picks.count > 1)
		return picker_new(place->label, &picks, NULL, ASK_PLACE);
	picks_release(&picks);
	return list_new(session, rectype_named(place->types), NULL);
}

bool place_is_asked(const struct screen *screen)
{
	return screen->ops == &picker_ops &&
		(picker_about(screen) == ASK_PLACE || picker_about(screen) == ASK_CELL_OF_MONTH);
}

struct screen *place_chosen(struct session *session, const struct screen *picker)
{
	const struct pick *pick = picker_choice(picker);

	if (!pick)
		return NULL;
	if (picker_about(picker) == ASK_CELL_OF_MONTH)
		return session_cell(session) ? month_screen_now(session, NULL) : NULL;
	return picker_about(picker) == ASK_PLACE
		? list_new(session, rectype_named(pick->value), NULL)
		: NULL;
}

struct screen *place_record(
	struct session *session, const struct rectype *type, const char *uid, struct err *err)
{
	if (type->flags & RECTYPE_SYSTEM) {
		session_say(session, MESSAGE_INFO, "%s chỉ để xem ở đây.", type->title);
		return NULL;
	}
	if (strcmp(type->name, "review") == 0)
		return review_sheet_open(session, uid, err);
	if (strcmp(type->name, "entry_profile") == 0)
		return entry_profile_open(session, uid, err);
	return form_open(session, type, uid, NULL, err);
}
