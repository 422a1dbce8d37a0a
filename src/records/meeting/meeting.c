/* meeting - meetings of cells, cell committees, committees, groups. records.md and rules.md, "Meetings". */
#include "common.h"
#include "date.h"

#include <stdlib.h>
#include <string.h>

static const struct field fields[] = {
	{ .name = "org",
		.label = "Tổ chức",
		.section = "BUỔI HỌP",
		.kind = FIELD_REF,
		.target = "org",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 22,
		.help = "Chi bộ, chi ủy hoặc cấp ủy nào họp." },
	{ .name = "kind",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "meeting.kind",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY | FIELD_ASKED,
		.width = 20,
		.initial = "TK",
		.help = "Thường kỳ, chuyên đề, chi ủy, kiểm điểm, ... Mỗi tháng một buổi thường kỳ, mỗi quý ít nhất một "
			"chuyên đề." },
	{ .name = "period",
		.label = "Kỳ",
		.kind = FIELD_PERIOD,
		.role = ROLE_PERIOD,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 8,
		.hint = "Kỳ của buổi họp, gõ 11 hoặc 11/2026",
		.help = "Tháng mà buổi sinh hoạt thuộc về. Họp vào tháng khác là họp bù và không được tính cho tháng này.",
		.example = "11/2026" },
	{ .name = "planned_on",
		.label = "Ngày dự kiến",
		.kind = FIELD_DATE,
		.help = "Ngày định họp, theo lịch sinh hoạt hoặc giấy mời.",
		.example = "05",
		.paper = "Giấy mời, lịch sinh hoạt của chi bộ." },
	{ .name = "held_on",
		.label = "Ngày họp",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_LIST | FIELD_PAST | FIELD_IDENTITY,
		.width = 10,
		.same_as = "planned_on",
		.ahead = "chưa họp thì ghi ở Ngày dự kiến",
		.hint = "Như 05; F3: ngày dự kiến; chưa họp: để trống",
		.help = "Ngày đã họp. Danh sách điểm danh là của ngày này.",
		.example = "05",
		.paper = "Phần đầu biên bản trong sổ biên bản (sổ nghị quyết) của chi bộ." },
	{ .name = "starts_at",
		.label = "Bắt đầu",
		.kind = FIELD_TIME,
		.help = "Giờ khai mạc. Cùng với giờ kết thúc cho biết buổi họp dài bao lâu.",
		.example = "1930",
		.paper = "Phần đầu biên bản trong sổ biên bản (sổ nghị quyết) của chi bộ." },
	{ .name = "ends_at",
		.label = "Kết thúc",
		.kind = FIELD_TIME,
		.help = "Giờ bế mạc, ghi ở cuối biên bản.",
		.example = "2115",
		.paper = "Phần cuối biên bản trong sổ biên bản (sổ nghị quyết) của chi bộ." },
	{ .name = "place",
		.label = "Địa điểm",
		.kind = FIELD_TEXT,
		.max_chars = 120,
		.help = "Nơi họp, như ghi ở đầu biên bản.",
		.example = "Nhà văn hóa thôn",
		.paper = "Phần đầu biên bản trong sổ biên bản (sổ nghị quyết) của chi bộ." },
	{ .name = "mode",
		.label = "Hình thức",
		.kind = FIELD_CHOICE,
		.codes = "meeting.mode",
		.initial = "TT",
		.help = "Trực tiếp, trực tuyến, theo tổ hoặc kết hợp." },
	{ .name = "state",
		.label = "Tình trạng",
		.kind = FIELD_CHOICE,
		.codes = "meeting.state",
		.flags = FIELD_REQUIRED | FIELD_LIST,
		.width = 9,
		.initial = "DK",
		.help = "Dự kiến, đã họp, hoãn hay không họp. Lưu điểm danh thì buổi họp thành đã họp.",
		.paper = "Không có cột; buổi có biên bản là đã họp." },
	{ .name = "postponed_why",
		.label = "Lý do hoãn",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "state H KH",
		.help = "Vì sao hoãn hoặc không họp, để giải trình khi cấp trên hỏi.",
		.example = "bão số 3",
		.paper = "Báo cáo của chi bộ với cấp ủy." },
	{ .name = "chair",
		.label = "Chủ trì",
		.kind = FIELD_REF,
		.target = "member",
		.flags = FIELD_ALIVE,
		.help = "Đảng viên chủ trì, thường là bí thư.",
		.paper = "Phần đầu biên bản trong sổ biên bản (sổ nghị quyết) của chi bộ." },
	{ .name = "secretary",
		.label = "Thư ký",
		.kind = FIELD_REF,
		.target = "member",
		.flags = FIELD_ALIVE,
		.help = "Đảng viên được cử ghi biên bản.",
		.paper = "Phần đầu biên bản trong sổ biên bản (sổ nghị quyết) của chi bộ." },
	{ .name = "expected_count",
		.label = "Số người dự (sổ giấy)",
		.kind = FIELD_INT,
		.flags = FIELD_LATER,
		.high = 5000,
		.hint = "Số người dự ghi trên giấy, để đối chiếu",
		.help = "Tổng số người dự ghi trong biên bản giấy. Khi lưu điểm danh, chương trình nêu chỗ lệch.",
		.example = "24",
		.paper = "Phần đầu biên bản trong sổ biên bản (sổ nghị quyết) của chi bộ." },
	{ .name = "held_late_why",
		.label = "Lý do họp bù",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.help = "Vì sao họp vào tháng khác kỳ. Buổi họp bù được kê riêng, không tính cho kỳ.",
		.example = "cả xã chống lụt",
		.paper = "Báo cáo của chi bộ với cấp ủy." },
	{ .name = "prepared_by",
		.label = "Chi ủy chuẩn bị",
		.kind = FIELD_REF,
		.flags = FIELD_LATER,
		.target = "meeting",
		.help = "Buổi họp chi ủy đã chuẩn bị nội dung cho buổi này.",
		.paper = "Biên bản họp chi ủy." },
	{ .name = "papers_sent_on",
		.label = "Ngày gửi tài liệu",
		.kind = FIELD_DATE,
		.until = "held_on planned_on",
		.flags = FIELD_PAST | FIELD_LATER,
		.help = "Tài liệu gửi trước ít nhất 1 ngày (chi bộ), 3 ngày (cấp ủy).",
		.example = "03",
		.paper = "Giấy mời, sổ công văn đi." },

	{ .name = "topic",
		.label = "Chuyên đề",
		.section = "CHUYÊN ĐỀ",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "kind CD TKCD",
		.help = "Tên chuyên đề, khi buổi sinh hoạt có chuyên đề.",
		.example = "Giữ gìn đoàn kết trong chi bộ",
		.paper = "Kế hoạch chuyên đề năm, biên bản." },
	{ .name = "topic_speaker",
		.label = "Người trình bày",
		.kind = FIELD_TEXT,
		.flags = FIELD_NAME | FIELD_LATER,
		.asked_when = "kind CD TKCD",
		.max_chars = 80,
		.help = "Họ tên người trình bày chuyên đề trước chi bộ.",
		.example = "Lê Thị Kim Thoa" },
	{ .name = "topic_doc",
		.label = "Tài liệu chuyên đề",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.help = "Tài liệu dùng cho chuyên đề: tên, số, ngày." },

	{ .name = "agenda",
		.label = "Nội dung",
		.section = "BIÊN BẢN",
		.kind = FIELD_LONG,
		.flags = FIELD_LATER,
		.help = "Các nội dung của buổi họp theo thứ tự, như trong giấy mời. F4, Enter viết sẵn từ việc kỳ trước, việc đến "
			"hạn và chuyên đề của quý.",
		.paper = "Giấy mời, phần đầu biên bản." },
	{ .name = "minutes",
		.label = "Biên bản",
		.kind = FIELD_LONG,
		.flags = FIELD_LATER,
		.help = "Diễn biến buổi họp. F4, Enter viết sẵn cả bài từ sổ: điểm danh, việc kỳ trước, biểu quyết, điểm, đảng phí; "
			"điều sổ không có là chỗ … để gõ.",
		.paper = "Sổ biên bản (sổ nghị quyết) của chi bộ, phần diễn biến." },
	{ .name = "conclusion",
		.label = "Kết luận",
		.kind = FIELD_LONG,
		.flags = FIELD_LATER,
		.help = "Điều người chủ trì kết luận ở cuối buổi họp.",
		.paper = "Sổ biên bản (sổ nghị quyết) của chi bộ, phần kết luận." },
	{ .name = "minutes_sent_on",
		.label = "Ngày gửi biên bản",
		.kind = FIELD_DATE,
		.since = "held_on planned_on",
		.flags = FIELD_PAST | FIELD_LATER,
		.help = "Ngày gửi biên bản lên cấp trên; hạn là 2 ngày sau buổi họp.",
		.example = "07",
		.paper = "Sổ công văn đi." },
	NOTE_ROW,
	END_ROW,
};

static void check_state(const struct record *meeting, struct findings *findings)
{
	const char *state = record_get(meeting, "state");
	bool held = state && strcmp(state, "DH") == 0;
	bool off = state && (strcmp(state, "H") == 0 || strcmp(state, "KH") == 0);

	if (held && !record_get(meeting, "held_on"))
		findings_add(
			findings, FINDING_GAP, "held_on", "Buổi đã họp mà còn thiếu: ngày họp.");
	if (off && !record_get(meeting, "postponed_why"))
		findings_add(findings, FINDING_GAP, "postponed_why",
			"Buổi hoãn hoặc không họp mà còn thiếu: lý do.");
	if (off && record_get(meeting, "held_on"))
		findings_add(findings, FINDING_ERROR, "state",
			"Buổi hoãn hoặc không họp thì không có ngày họp.");
}

/* A meeting held in another month does not make up its own: rules.md, "Meetings". */
static void check_period(const struct record *meeting, struct findings *findings)
{
	const char *held = record_get(meeting, "held_on"), *period = record_get(meeting, "period");

	if (!held || !period || strncmp(held, period, 7) == 0 ||
		record_get(meeting, "held_late_why"))
		return;
	char shown_period[DATE_SIZE], shown_held[DATE_SIZE];
	date_show(period, shown_period);
	date_show(held, shown_held);
	findings_add(findings, FINDING_WARNING, "held_on",
		"Họp ngày %s nhưng là của kỳ %s: ghi là họp bù, không tính cho kỳ.", shown_held,
		shown_period);
	findings_settled_by(findings, "held_late_why");
}

/* What a cell calls together: with a theme or without. */
static bool is_thematic(const char *kind)
{
	return strcmp(kind, "CD") == 0 || strcmp(kind, "TKCD") == 0;
}

static int minutes_of_day(const char *time)
{
	return atoi(time) * 60 + atoi(time + 3);
}

/* Shorter than the guidance asks: rules.md, "Meetings". */
static void check_length(
	const struct record *meeting, const struct rules *rules, struct findings *findings)
{
	const char *kind = record_get(meeting, "kind"), *held = record_get(meeting, "held_on"),
		   *starts = record_get(meeting, "starts_at"),
		   *ends = record_get(meeting, "ends_at");

	if (!kind || !held || !starts || !ends || (!is_thematic(kind) && strcmp(kind, "TK") != 0))
		return;
	int least = rules_int(rules,
		is_thematic(kind) ? "meeting.minutes_thematic" : "meeting.minutes_regular", held,
		0);
	int length = minutes_of_day(ends) - minutes_of_day(starts);
	if (length > 0 && length < least)
		findings_add(findings, FINDING_WARNING, "ends_at",
			"Họp %d phút, quy định ít nhất %d phút%s. Xem lại giờ.", length, least,
			is_thematic(kind) ? " khi có chuyên đề" : "");
}

/* Papers go out some days before. */
static void check_papers(
	const struct record *meeting, const struct rules *rules, struct findings *findings)
{
	const char *kind = record_get(meeting, "kind"),
		   *sent = record_get(meeting, "papers_sent_on");
	const char *held = record_get(meeting, "held_on"),
		   *day = held ? held : record_get(meeting, "planned_on");

	if (!kind || !sent || !day)
		return;
	bool committee = strcmp(kind, "CAPUY") == 0 || strcmp(kind, "BTV") == 0;
	if (!committee && !is_thematic(kind) && strcmp(kind, "TK") != 0)
		return;
	int days = rules_int(
		rules, committee ? "meeting.papers_days_committee" : "meeting.papers_days", day, 0);
	char latest[DATE_SIZE], shown[DATE_SIZE];
	date_add_days(day, -days, latest);
	date_show(latest, shown);
	if (strcmp(sent, latest) > 0)
		findings_add(findings, FINDING_WARNING, "papers_sent_on",
			"Tài liệu gửi muộn: trước buổi họp ít nhất %d ngày, chậm nhất %s. Xem lại ngày.",
			days, shown);
}

static void check(
	const struct record *meeting, const struct rules *rules, struct findings *findings)
{
	const char *starts = record_get(meeting, "starts_at"),
		   *ends = record_get(meeting, "ends_at");
	const char *kind = record_get(meeting, "kind");

	check_state(meeting, findings);
	check_period(meeting, findings);
	check_length(meeting, rules, findings);
	check_papers(meeting, rules, findings);
	if (starts && ends && strcmp(ends, starts) <= 0)
		findings_add(findings, FINDING_ERROR, "ends_at",
			"Giờ kết thúc %s không sau giờ bắt đầu %s. Xem lại hai giờ.", ends, starts);
	if (kind && is_thematic(kind) && !record_get(meeting, "topic"))
		findings_add(findings, FINDING_WARNING, "topic",
			"Buổi chuyên đề mà chưa ghi tên chuyên đề.");
}

/* A day on which it was held says that it was held. */
static void complete(struct record *meeting)
{
	const char *state = record_get(meeting, "state");

	if (record_get(meeting, "held_on") && (!state || strcmp(state, "DK") == 0))
		record_set(meeting, "state", "DH");
}

const struct rectype meeting_type = {
	.name = "meeting",
	.title = "Cuộc họp",
	.section = SECTION_MEETING,
	.help = "Buổi sinh hoạt chi bộ, họp chi ủy, họp cấp ủy: kế hoạch, diễn biến, biên bản.",
	.paper = "Sổ biên bản (sổ nghị quyết) của chi bộ.",
	.travels = TRAVELS_FLOW,
	.month = "period",
	.fields = fields,
	.flags = RECTYPE_CALLED | RECTYPE_DESCENDING,
	.label = "kind period",
	.order = "period held_on",
	.owner = "org",
	.complete = complete,
	.check = check,
};
