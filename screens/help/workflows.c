#include "workflows.h"

#include "help.h"
#include "wrap.h"

#include <stdio.h>
#include <string.h>

static const struct workflow_stop day_stops[] = {
	{ "Xem việc cần làm", "Màn hình đầu: việc quá hạn ở trên cùng, có dấu !.", "home" },
	{ "Mở đúng chỗ để làm", "Màn hình đầu: mũi tên đến việc, Enter. Làm xong thì việc tự hết.",
		NULL },
	{ "Mở lại phiếu gõ dở",
		"Màn hình đầu: dòng có dấu * là phiếu chưa lưu; Enter mở lại, F8 bỏ.", "draft" },
	{ "Tìm một người", "F7 hoặc phím / ở màn hình đầu; gõ vài chữ không dấu, Enter.", NULL },
	{ "Nhiều phiếu có cùng một điều",
		"Danh sách của loại ấy: đến dòng đầu, F5, chọn ô; xem trước, Ctrl-S ghi cả một lần.",
		"fill" },
	{ "Sửa nhầm thì lấy lại",
		"Ctrl-Z lấy lại lần lưu vừa rồi. Đã xóa: vào danh sách, Ctrl-E đến thùng rác, F8.",
		"audit" },
	{ "Sao lưu, rồi thoát", "Màn hình đầu: Ctrl-B sao lưu, chép thêm ra USB; Ctrl-Q thoát.",
		NULL },
	{ NULL, NULL, NULL },
};

static const struct workflow_stop month_stops[] = {
	{ "Chi ủy họp chuẩn bị", "Màn hình đầu, phím 2; dòng Họp chi ủy chuẩn bị, Enter.",
		"committee" },
	{ "Giấy mời", NULL, "meeting.planned_on meeting.papers_sent_on" },
	{ "Buổi sinh hoạt", "Phím 2, dòng Buổi sinh hoạt, Enter: ngày, giờ, nơi, chủ trì; Ctrl-S.",
		"meeting" },
	{ "Điểm danh",
		"Phím 2, dòng Điểm danh, Enter: đánh dấu người vắng (- có lý do, * không lý do), F5 cho "
		"những người còn lại, Ctrl-S. Xem cả năm: F7.",
		"rollcall attendance attendee year" },
	{ "Biên bản",
		"Phím 2, dòng Biên bản, Enter: phần đầu viết sẵn từ điểm danh, gõ tiếp, Ctrl-S. Gõ tắt: đc "
		"rồi dấu cách thành đồng chí; F4 chèn câu mẫu. "
		"Biên bản dài: F7 tìm chữ, Ctrl-O soạn ở ngoài.",
		"meeting.minutes meeting.agenda meeting.conclusion meeting.minutes_sent_on" },
	{ "Nghị quyết, kết luận", "Phím 2, dòng Nghị quyết, kết luận, Enter.", "resolution" },
	{ "Giao việc", "Phím 2, dòng Việc được giao, Enter. Việc chưa xong tự hiện lại kỳ sau.",
		"task" },
	{ "Chấm chất lượng buổi họp", NULL, NULL },
	{ "Đảng phí", NULL, NULL },
	{ "Gửi lên cấp trên", "Phím 2, dòng Gửi, Enter: tệp CSV của tháng. Chép ra USB.",
		"export" },
	{ "In biên bản, báo cáo", NULL, NULL },
	{ NULL, NULL, NULL },
};

static const struct workflow_stop year_stops[] = {
	{ "Phân công, rà soát phân công", "Màn hình đầu, phím 4; đầu năm, hạn 31/01.",
		"assignment assignment_review" },
	{ "Bản cam kết", "Phím 4, Cam kết; Insert. Hạn 31/01. Cuối năm ghi kết quả vào bản ấy.",
		"pledge" },
	{ "Bản tự kiểm điểm",
		"Phím 5, Kiểm điểm; Insert. F4 trong ô chữ dài chèn câu mẫu. Nộp trước 30/11.",
		"review" },
	{ "Hội nghị kiểm điểm: góp ý, nêu khuyết điểm",
		"Phím 5, Kiểm điểm, Enter trên tên: trang kiểm điểm. Đứng ở phần góp ý, Insert: người "
		"nói, Enter, ý kiến, Ctrl-S.",
		"review_sheet criticism" },
	{ "Kế hoạch khắc phục",
		"Trang kiểm điểm, phần khắc phục, Insert: khuyết điểm, biện pháp, hạn.", "remedy" },
	{ "Kiểm tra khắc phục", "Phím 5, Kiểm tra khắc phục; Insert. Mỗi quý và khi đến hạn.",
		"remedy_check" },
	{ "Xếp loại",
		"Trang kiểm điểm, phần xếp loại, Insert, mỗi bước một dòng. Chỉ quyết định của cấp có "
		"thẩm quyền mới là kết quả.",
		"rating" },
	{ "In phiếu, tổng hợp xếp loại", NULL, NULL },
	{ NULL, NULL, NULL },
};

static const struct workflow_stop new_member_stops[] = {
	{ "Theo dõi nguồn, hồ sơ kết nạp", NULL, NULL },
	{ "Nhập hồ sơ sau lễ kết nạp", "Màn hình đầu, F6 chọn chi bộ, phím 1, Insert.", "member" },
	{ "Chi bộ và ngày bắt đầu sinh hoạt",
		"Phần Sinh hoạt của phiếu ấy: Tăng do chọn kết nạp, Từ ngày là ngày kết nạp.",
		"membership.joined_by" },
	{ "Phân công nhiệm vụ", "Phím 4, Phân công công tác, Insert; trong 30 ngày.",
		"assignment" },
	{ "Hết 12 tháng dự bị",
		"Màn hình đầu nhắc trước. Enter trên việc ấy, gõ Ngày chính thức, Ctrl-S.",
		"member.official_on member.admitted_on" },
	{ "Ghi chỗ còn thiếu", "Phím 1, Ctrl-E đến Thiếu dữ liệu; mở từng người, gõ ô còn trống.",
		NULL },
	{ "Đánh dấu đã cập nhật CSDL quốc gia", NULL, NULL },
	{ NULL, NULL, NULL },
};

static const struct workflow_stop transfer_stops[] = {
	{ "Người chuyển đi",
		"Màn hình đầu, phím 7, Quá trình sinh hoạt; mở đợt đang có của người ấy, gõ Đến ngày, "
		"Giảm do, Chuyển đến, Số văn bản; Ctrl-S.",
		"membership membership.left_by membership.left_to membership.to_on" },
	{ "Sang chi bộ khác trong sổ này",
		"Kết thúc đợt cũ như trên, rồi Insert đợt mới: chi bộ mới, Từ ngày là hôm sau.",
		"membership.cell" },
	{ "Người từ nơi khác đến",
		"F6 chọn chi bộ, phím 1, Insert; ở phần Sinh hoạt: Tăng do chuyển đến.",
		"membership.from_on" },
	{ "Tạm thời đi, tạm thời đến", "Quá trình sinh hoạt, ô Hình thức; ghi cả Đến ngày.",
		"membership.form" },
	{ "Miễn, tạm miễn", "Phím 7, Miễn công tác, sinh hoạt, Insert.", "exemption" },
	{ "Sổ và giấy giới thiệu sinh hoạt đảng", NULL, NULL },
	{ NULL, NULL, NULL },
};

static const struct workflow_stop first_stops[] = {
	{ "Lập sổ", "Lần đầu mở chương trình: tên đảng bộ, một chi bộ, người nhập; Ctrl-S.",
		"setup" },
	{ "Nhập các chi bộ",
		"Màn hình đầu, phím 3, Tổ chức đảng, Insert; hoặc phím 8, F6 chọn Tổ chức đảng, từ tệp.",
		"org org_status area" },
	{ "Nhập danh sách đảng viên",
		"Phím 8, Enter chọn tệp CSV; xem trước, sửa dòng bị từ chối trong tệp, F9; Ctrl-S ghi.",
		"import" },
	{ "Đối chiếu với giấy",
		"Phím 1, Ctrl-G trước khi nhập một tập phiếu: gõ số phiếu đếm trên giấy. Nhập xong, "
		"Ctrl-K gõ lần hai các số và ngày để tìm chỗ gõ nhầm.",
		"paper second_keying" },
	{ "Bổ sung chỗ thiếu",
		"Phím 1, Ctrl-E đến Thiếu dữ liệu. F1 ở từng ô nói ô ấy ở cột nào trên giấy.",
		"member member_status" },
	{ "Chức vụ, người được miễn", "Phím 3, Chức vụ; phím 7, Miễn công tác, sinh hoạt.",
		"post exemption" },
	{ "Sao lưu", "Màn hình đầu, Ctrl-B; chép bản sao ra USB.", NULL },
	{ NULL, NULL, NULL },
};

const struct workflow workflows[] = {
	{ "Một tháng của chi bộ",
		"Từ trên xuống; ở màn hình Sinh hoạt tháng, dấu ! là bước còn thiếu.",
		month_stops },
	{ "Một năm: từ cam kết đến xếp loại",
		"Mùa kiểm điểm từ 01/11 đến 31/12; tập thể trước, cá nhân sau.", year_stops },
	{ "Đảng viên mới kết nạp", "Từ lễ kết nạp đến ngày chính thức.", new_member_stops },
	{ "Chuyển sinh hoạt, miễn",
		"Mỗi lần đến, đi là một đợt có ngày; không sửa đợt cũ thành mới.", transfer_stops },
	{ "Những ngày đầu: lập sổ", "Một lần, khi bắt đầu dùng chương trình.", first_stops },
	{ "Một buổi làm việc", "Mở sổ, làm việc đến hạn, sao lưu.", day_stops },
	{ NULL, NULL, NULL },
};

/* ---- which stop ---- */

enum rank { RANK_NONE, RANK_SCREEN, RANK_TYPE, RANK_FIELD };

static enum rank rank_of(const struct workflow_stop *stop, const char *place, const char *name)
{
	char type[64];

	if (place && word_in_list(stop->places, place))
		return RANK_FIELD;
	snprintf(type, sizeof type, "%.*s", place ? (int)strcspn(place, ".") : 0,
		place ? place : "");
	if (word_in_list(stop->places, type))
		return RANK_TYPE;
	return name && word_in_list(stop->places, name) ? RANK_SCREEN : RANK_NONE;
}

/* The stop that fits best, NULL when none does. */
static const struct workflow_stop *best_stop(
	const struct workflow *workflow, const char *place, const char *name, enum rank *rank)
{
	const struct workflow_stop *best = NULL;

	*rank = RANK_NONE;
	for (const struct workflow_stop *stop = workflow->stops; stop->title; stop++) {
		enum rank here = rank_of(stop, place, name);
		if (here <= *rank)
			continue;
		best = stop;
		*rank = here;
	}
	return best;
}

/* ---- as text ---- */

enum { NUMBER_WIDTH = 5 };

/* What is said behind the title of a stop. */
static const char *remark(const struct workflow_stop *stop, bool own, bool next)
{
	return own           ? " (đang ở đây)"
		: !stop->how ? ": chưa có trong chương trình"
		: next       ? " (tiếp theo)"
			     : "";
}

void workflow_add(
	const struct workflow *workflow, const char *place, const char *name, struct strbuf *out)
{
	enum rank rank;
	const struct workflow_stop *own = best_stop(workflow, place, name, &rank);
	bool next = false; /* the next that can be done follows one's own */

	strbuf_addf(out, "%s\n\n", workflow->about);
	for (const struct workflow_stop *stop = workflow->stops; stop->title; stop++) {
		char number[24];
		snprintf(number, sizeof number, "%s %2d", stop == own ? ">" : " ",
			(int)(stop - workflow->stops) + 1);
		struct strbuf text = STRBUF_INIT;
		strbuf_addf(&text, "%s%s", stop->title, remark(stop, stop == own, next));
		wrap_add_hanging(out, number, NUMBER_WIDTH, text.text);
		if (stop->how)
			wrap_add_hanging(out, "", NUMBER_WIDTH, stop->how);
		strbuf_release(&text);
		next = stop == own || (next && !stop->how);
	}
}

static void add_all_of_rank(enum rank wanted, const char *place, const char *name,
	struct strbuf *title, struct strbuf *out)
{
	for (const struct workflow *workflow = workflows; workflow->title; workflow++) {
		enum rank rank;
		best_stop(workflow, place, name, &rank);
		if (rank != wanted)
			continue;
		if (title->length == 0)
			strbuf_add(title, workflow->title);
		else
			strbuf_addf(out, "\n%s\n\n", workflow->title);
		workflow_add(workflow, place, name, out);
	}
}

/* Those that were not shown, by their titles. */
static void add_others(const char *place, const char *name, bool any, struct strbuf *out)
{
	strbuf_addf(out, "%s\n",
		any ? "\nCÁC TRÌNH TỰ KHÁC (F7, gõ tên, Enter)" : "F7, gõ tên, Enter:\n");
	for (const struct workflow *workflow = workflows; workflow->title; workflow++) {
		enum rank rank;
		best_stop(workflow, place, name, &rank);
		if (rank != RANK_NONE)
			continue;
		strbuf_add(out, workflow->title);
		if (!any)
			strbuf_addf(out, ". %s", workflow->about);
		strbuf_add_char(out, '\n');
	}
}

/* False when the screen stands in none. */
static bool add_those_of(
	const struct screen *screen, bool last, struct strbuf *title, struct strbuf *out)
{
	struct strbuf place = STRBUF_INIT;

	if (screen->ops->place)
		screen->ops->place(screen, &place);
	const char *word = place.length > 0 ? place.text : NULL;
	for (enum rank rank = RANK_FIELD; rank > RANK_NONE; rank--)
		add_all_of_rank(rank, word, screen->ops->name, title, out);
	bool any = title->length > 0;
	if (any || last)
		add_others(word, screen->ops->name, any, out);
	strbuf_release(&place);
	return any;
}

void workflows_of(const struct screen *screen, struct strbuf *title, struct strbuf *out)
{
	bool last;

	do {
		last = !screen->ops->overlay || !screen->below;
		if (add_those_of(screen, last, title, out))
			return;
		screen = screen->below;
	} while (!last);
	strbuf_add(title, "Các trình tự công việc");
}
