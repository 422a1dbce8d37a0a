#include "places.h"

#include "cell_picker.h"
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

static enum screen_result month_of_cell(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	cell_picked(screen->session, answer);
	return screen_open(screen, month_screen_now(screen->session, err));
}

/* A month is one cell's: where none is chosen that comes first. */
static struct screen *open_month(struct session *session, struct err *err)
{
	if (!session_cell(session)) {
		char period[8];
		snprintf(period, sizeof period, "%.7s", store_today(session->store));
		return screen_answer_to(cell_picker(session, period), month_of_cell);
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

static enum screen_result open_list(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	(void)err;
	return screen_open(screen, list_new(screen->session, rectype_named(answer->text), NULL));
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
	return screen_answer_to(picker_new("Mọi loại sổ", &picks, NULL), open_list);
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
		return screen_answer_to(picker_new(place->label, &picks, NULL), open_list);
	picks_release(&picks);
	return list_new(session, rectype_named(place->types), NULL);
}

struct screen *place_record(
	struct session *session, const struct rectype *type, const char *uid, struct err *err)
{
	if (type->opens)
		return place_record(session, rectype_named(type->opens), uid, err);
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
