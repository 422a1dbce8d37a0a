#include "places.h"

#include "cell_picker.h"
#include "import_screen.h"
#include "list.h"
#include "matrix_screen.h"
#include "month.h"
#include "month_screen.h"
#include "sections.h"

#include <stdio.h>

static struct screen *open_find(struct session *session, struct err *err)
{
	struct list_options options = { .all_cells = true, .title = "Tìm người" };

	(void)err;
	return list_new(session, rectype_named("member"), &options);
}

static struct screen *open_members(struct session *session, struct err *err)
{
	(void)err;
	return list_new(session, rectype_named("member"), NULL);
}

static struct screen *open_import(struct session *session, struct err *err)
{
	(void)err;
	return import_screen_new(session);
}

static struct screen *open_everything(struct session *session, struct err *err)
{
	(void)session;
	(void)err;
	return sections_menu();
}

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
	{ '1', "Đảng viên", "Danh sách đảng viên.", { 0 }, open_members },
	{ '2', "Sinh hoạt tháng", "Tháng của chi bộ: họp, điểm danh, biên bản, việc giao, gửi.",
		{ 0 }, open_month },
	{ '3', "Tổ chức, chức vụ", "Chi bộ, địa bàn, chức vụ.", { SECTION_ORG }, NULL },
	{ '4', "Phân công, cam kết", "Phân công công tác, rà soát, cam kết.", { SECTION_WORK },
		NULL },
	{ '5', "Kiểm điểm, xếp loại", "Kiểm điểm, góp ý, khắc phục, xếp loại.", { SECTION_REVIEW },
		NULL },
	{ '6', "Họp, nghị quyết", "Mọi cuộc họp, nghị quyết, việc giao, khách dự.",
		{ SECTION_MEETING }, NULL },
	{ '7', "Chuyển, miễn sinh hoạt",
		"Chuyển chi bộ, miễn công tác, quá trình sinh hoạt, dự bị.",
		{ SECTION_LEAVING, SECTION_MEMBER }, NULL },
	{ '8', "Nhập danh sách", "Nhập đảng viên và các phiếu khác từ tệp Excel hoặc CSV.", { 0 },
		open_import },
	{ '9', "Mọi loại sổ", "Mọi sổ, danh sách và việc, xếp theo nhóm; gõ chữ để tìm.", { 0 },
		open_everything },
	{ '0', "Tháng của các chi bộ",
		"Mọi chi bộ: từng bước của tháng, 12 tháng của năm, chỗ còn thiếu.", { 0 },
		matrix_screen_new },
	{ '/', "Tìm người", "Tìm một đảng viên trong mọi chi bộ.", { 0 }, open_find },
	{ 0, NULL, NULL, { 0 }, NULL },
};

struct screen *place_open(struct session *session, const struct place *place, struct err *err)
{
	if (place->open)
		return place->open(session, err);
	return section_menu(place->label, place->sections[0], place->sections[1]);
}
