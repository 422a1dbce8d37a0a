#include "setting_rows.h"

#include "codes.h"
#include "date.h"
#include "settings.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char unset[] = "chưa đặt";

static const struct setting_word top_bases[] = {
	{ "T", "xuất sắc + tốt" },
	{ "A", "mọi người được xếp loại" },
	{ NULL, NULL },
};

static const struct setting_word vote_bases[] = {
	{ "CM", "chính thức dự họp" },
	{ "PD", "chính thức phải dự" },
	{ "CT", "mọi chính thức" },
	{ NULL, NULL },
};

static const struct setting_word off_or_on[] = {
	{ "0", "không ghi" },
	{ "1", "có ghi" },
	{ NULL, NULL },
};

#define STEPS(steps_, low_, high_, unit_) \
	.kind = SETTING_STEPS, .steps = steps_, .low = low_, .high = high_, .unit = unit_
#define NUMBER(low_, high_, unit_) .kind = SETTING_NUMBER, .low = low_, .high = high_, .unit = unit_

#define HOLIDAY                                \
	.kind = SETTING_DAY, .optional = true, \
	.decides = "Ngày nghỉ lễ mỗi năm, tính sẵn ở Ghi ngày nghỉ của năm."

#define BADGE_ROUND(decides_) .kind = SETTING_DAY, .decides = decides_

const struct setting_row setting_rows[] = {
	{ "admission.min_age", NUMBER(16, 30, "tuổi"),
		.decides = "Ngày vào Đảng mà chưa đủ tuổi này thì không nhận." },
	{ "probation.months", NUMBER(1, 60, "tháng"),
		.decides = "Ngày hết dự bị, và ngày chính thức phải là ngày nào." },
	{ "official.assumed_months", NUMBER(12, 120, "tháng"),
		.decides = "Người thiếu ngày chính thức được coi là chính thức từ khi nào." },
	{ "cell_committee.official", NUMBER(3, 50, "người"),
		.decides = "Chi bộ ít người hơn mà ghi chi ủy viên thì nhắc." },
	{ "cell_committee.most", NUMBER(1, 30, "người"),
		.decides = "Chi ủy đông hơn thì nhắc khi ghi chức vụ." },
	{ "meeting.minutes_regular", NUMBER(0, 600, "phút"),
		.decides = "Buổi thường kỳ ngắn hơn thì nhắc khi ghi giờ." },
	{ "meeting.minutes_thematic", NUMBER(0, 600, "phút"),
		.decides = "Buổi có chuyên đề ngắn hơn thì nhắc khi ghi giờ." },
	{ "meeting.papers_days", NUMBER(0, 30, "ngày"),
		.decides = "Tài liệu họp chi bộ gửi muộn hơn thì nhắc." },
	{ "meeting.papers_days_committee", NUMBER(0, 30, "ngày"),
		.decides = "Tài liệu họp cấp ủy, ban thường vụ gửi muộn hơn thì nhắc." },
	{ "meeting.minutes_days", NUMBER(0, 30, "ngày"),
		.decides = "Bao lâu sau buổi họp thì việc lập biên bản đến hạn." },
	{ "meeting.reminded_days", NUMBER(1, 366, "ngày"),
		.decides = "Buổi họp cũ hơn không còn được nhắc điểm danh, biên bản." },
	{ "vote.half_base", .kind = SETTING_WORD, .words = vote_bases,
		.decides = "Biểu quyết cần quá một nửa thì tính trên những ai của buổi họp." },
	{ "vote.two_thirds_base", .kind = SETTING_WORD, .words = vote_bases,
		.decides = "Biểu quyết cần hai phần ba thì tính trên những ai của buổi họp." },
	{ "review.season_from", .kind = SETTING_DAY,
		.decides = "Từ ngày này nhắc nộp bản tự kiểm điểm của năm, thôi nhắc năm trước." },
	{ "review.season_to", .kind = SETTING_DAY,
		.decides = "Ai còn ở chi bộ đến ngày này thì phải kiểm điểm, xếp loại." },
	{ "review.statement_due", .kind = SETTING_DAY,
		.decides = "Hạn nộp bản tự kiểm điểm hằng năm." },
	{ "rating.points_excellent", NUMBER(0, 100, "điểm"),
		.decides = "Xếp hoàn thành xuất sắc mà ít điểm hơn thì nhắc." },
	{ "rating.points_good", NUMBER(0, 100, "điểm"),
		.decides = "Xếp hoàn thành tốt mà ít điểm hơn thì nhắc." },
	{ "rating.points_done", NUMBER(0, 100, "điểm"),
		.decides = "Xếp hoàn thành mà ít điểm hơn thì nhắc." },
	{ "rating.top_percent", NUMBER(0, 100, "%"),
		.decides = "Tỷ lệ hoàn thành xuất sắc cao hơn thì nhắc khi xếp loại." },
	{ "rating.top_base", .kind = SETTING_WORD, .words = top_bases,
		.decides = "Tỷ lệ xuất sắc tính trên những ai." },
	{ "rating.least_months", NUMBER(0, 36, "tháng"),
		.decides = "Vào Đảng chưa đủ lâu mà xếp mức thì nhắc." },
	{ "rating.streak_years", NUMBER(2, 20, "năm"),
		.decides = "Xuất sắc bao nhiêu năm liền thì có tên trong danh sách." },
	{ "review.plan_days", NUMBER(1, 366, "ngày"),
		.decides =
			"Họp kiểm điểm xong bao lâu mà chưa có kế hoạch khắc phục thì là quá hạn." },
	{ "rating.remind_days", NUMBER(1, 366, "ngày"),
		.decides = "Nhắc xếp loại trước khi hết mùa kiểm điểm bao lâu." },
	{ "schedule.due", .kind = SETTING_DAY,
		.decides = "Hạn mỗi chi bộ có lịch sinh hoạt của năm." },
	{ "assignment.due", .kind = SETTING_DAY,
		.decides = "Hạn phân công công tác đảng viên, rà soát việc giao từ năm trước." },
	{ "assignment.newcomer_days", NUMBER(0, 366, "ngày"),
		.decides = "Người mới về chi bộ phải được phân công trong bao lâu." },
	{ "pledge.due_on", .kind = SETTING_DAY, .decides = "Hạn nộp bản cam kết của năm." },
	{ "duty.year_ahead_days", NUMBER(1, 366, "ngày"),
		.decides = "Nhắc lịch, phân công, cam kết của năm trước hạn bao lâu." },
	{ "duty.year_late_days", NUMBER(0, 366, "ngày"),
		.decides = "Lịch, phân công, cam kết quá hạn lâu hơn thì thôi nhắc." },
	{ "member.religion", .kind = SETTING_WORD, .words = off_or_on,
		.decides = "Phiếu đảng viên có ô Tôn giáo hay không." },
	{ "duty.ahead_days", NUMBER(1, 366, "ngày"),
		.decides = "Việc đến hạn hiện ở màn hình đầu trước bao lâu." },
	{ "duty.soon_days", NUMBER(0, 60, "ngày"), .decides = "Việc còn ít ngày hơn là việc gấp." },
	{ "duty.late_days", NUMBER(1, 3660, "ngày"),
		.decides = "Việc, khắc phục quá hạn lâu hơn thì thôi nhắc." },
	{ "probation.remind_days", NUMBER(1, 366, "ngày"),
		.decides = "Nhắc hết dự bị trước bao lâu." },
	{ "probation.consider_days", NUMBER(1, 366, "ngày làm việc"),
		.decides = "Hết dự bị rồi bao lâu thì chi bộ phải xét công nhận." },
	{ "admission.helped_months", NUMBER(0, 60, "tháng"),
		.decides =
			"Biểu quyết kết nạp sớm hơn, từ khi cử người giúp đỡ, thì nhắc xem lại." },
	{ "admission.file_months", NUMBER(1, 60, "tháng"),
		.decides = "Hồ sơ kết nạp để lâu hơn mà chưa biểu quyết thì nhắc." },
	{ "admission.send_days", NUMBER(1, 366, "ngày làm việc"),
		.decides = "Biểu quyết rồi bao lâu thì phải gửi hồ sơ lên cấp trên." },
	{ "admission.ceremony_days", NUMBER(1, 366, "ngày làm việc"),
		.decides = "Có quyết định rồi bao lâu thì phải tổ chức lễ kết nạp." },
	{ "stay.least_months", NUMBER(0, 24, "tháng"),
		.decides = "Tạm thời sinh hoạt nơi khác ngắn hơn thì nhắc." },
	{ "stay.most_months", NUMBER(1, 60, "tháng"),
		.decides = "Tạm thời sinh hoạt nơi khác từ chừng này tháng thì nhắc." },
	{ "stay.study_months", NUMBER(1, 120, "tháng"),
		.decides = "Đi học tạm thời lâu hơn thì nhắc." },
	{ "transfer.start_days", NUMBER(1, 366, "ngày làm việc"),
		.decides = "Chuyển đi rồi bao lâu thì phải có giấy giới thiệu." },
	{ "transfer.papers_days", NUMBER(1, 366, "ngày làm việc"),
		.decides = "Giới thiệu rồi bao lâu thì phải nộp giấy tờ ở nơi đến." },
	{ "holiday.new_year", HOLIDAY },
	{ "holiday.victory", HOLIDAY },
	{ "holiday.labour", HOLIDAY },
	{ "holiday.national", HOLIDAY },
	{ "badge.until_1", BADGE_ROUND("Đủ tuổi đảng đến ngày này thì tặng Huy hiệu ở đợt 3/2.") },
	{ "badge.until_2", BADGE_ROUND("Sau đợt 3/2, đủ đến ngày này thì ở đợt 19/5.") },
	{ "badge.until_3", BADGE_ROUND("Sau đợt 19/5, đủ đến ngày này thì ở đợt 2/9.") },
	{ "badge.until_4",
		BADGE_ROUND(
			"Sau đợt 2/9, đủ đến ngày này thì ở đợt 7/11; muộn hơn: 3/2 năm sau.") },
	{ "badge.wait_reprimand", NUMBER(0, 60, "tháng"),
		.decides = "Từ ngày bị khiển trách bao lâu thì mới được xét tặng Huy hiệu." },
	{ "badge.wait_warning", NUMBER(0, 60, "tháng"),
		.decides = "Từ ngày bị cảnh cáo bao lâu thì mới được xét tặng Huy hiệu." },
	{ "badge.wait_removal", NUMBER(0, 60, "tháng"),
		.decides = "Từ ngày bị cách chức bao lâu thì mới được xét tặng Huy hiệu." },
	{ "badge.list_days", NUMBER(0, 366, "ngày"),
		.decides = "Danh sách đề nghị tặng Huy hiệu phải xong trước đợt bao lâu." },
	{ "badge.remind_days", NUMBER(1, 366, "ngày"),
		.decides = "Nhắc lập danh sách đề nghị tặng Huy hiệu trước hạn bao lâu." },
	{ "readmission.months", NUMBER(0, 240, "tháng"),
		.decides = "Ra khỏi Đảng bao lâu thì mới được kết nạp lại." },
	{ "exemption.remind_days", NUMBER(1, 366, "ngày"),
		.decides = "Nhắc hết tạm miễn trước bao lâu." },
	{ "exemption.late_days", NUMBER(0, 366, "ngày"),
		.decides = "Hết tạm miễn rồi còn nhắc thêm bao lâu." },
	{ "dues.wage_1", NUMBER(1, 100000000, "đồng"),
		.decides = "Đảng phí của người không đóng bảo hiểm ở vùng I." },
	{ "dues.wage_2", NUMBER(1, 100000000, "đồng"),
		.decides = "Đảng phí của người không đóng bảo hiểm ở vùng II." },
	{ "dues.wage_3", NUMBER(1, 100000000, "đồng"),
		.decides = "Đảng phí của người không đóng bảo hiểm ở vùng III." },
	{ "dues.wage_4", NUMBER(1, 100000000, "đồng"),
		.decides = "Đảng phí của người không đóng bảo hiểm ở vùng IV." },
	{ "dues.retire_men", NUMBER(480, 960, "tháng"),
		.decides = "Nam không đóng bảo hiểm bao nhiêu tháng tuổi thì đóng mức thấp hơn." },
	{ "dues.retire_women", NUMBER(480, 960, "tháng"),
		.decides = "Nữ không đóng bảo hiểm bao nhiêu tháng tuổi thì đóng mức thấp hơn." },
	{ "dues.exempt_years", NUMBER(1, 100, "năm"),
		.decides = "Bao nhiêu năm tuổi đảng thì miễn đảng phí." },
	{ "dues.waiver_months", NUMBER(1, 120, "tháng"),
		.decides = "Miễn, giảm đảng phí lâu hơn thì nhắc khi ghi." },
	{ "dues.warn_months", NUMBER(1, 12, "tháng"),
		.decides = "Trong năm bao nhiêu tháng không đóng thì nhắc." },
	{ "dues.kept_percent", NUMBER(0, 100, "%"), .optional = true,
		.decides = "Chi bộ được giữ lại bao nhiêu phần trăm đảng phí thu được." },
	{ "score.level_steps", STEPS(3, 1, 100, "điểm"),
		.decides = "Từ bao nhiêu điểm thì buổi sinh hoạt là tốt, khá, trung bình." },
	{ "score.short_steps", STEPS(2, 1, 600, "phút"),
		.decides = "Họp ngắn hơn quy định bao nhiêu thì điểm thời gian đề xuất giảm." },
	{ "score.short_percent", NUMBER(1, 100, "%"),
		.decides =
			"Họp ngắn hơn phần này của thời gian quy định thì đề xuất điểm thấp nhất." },
	{ "score.attendance_steps", STEPS(3, 1, 100, "%"),
		.decides = "Tỷ lệ dự từ bao nhiêu thì được đề xuất từng mức điểm." },
	{ "score.absences", NUMBER(1, 12, "lần"),
		.decides = "Không ai vắng liền nhiều lần hơn thì đề xuất thêm điểm." },
	{ "score.task_steps", STEPS(5, 1, 100, "%"),
		.decides = "Xong bao nhiêu việc kỳ trước thì được đề xuất từng mức điểm." },
	{ "score.due_days", NUMBER(0, 60, "ngày"),
		.decides = "Bao lâu sau buổi họp thì việc chấm chất lượng đến hạn." },
	{ "missing.due_days", NUMBER(1, 366, "ngày"),
		.decides = "Hồ sơ thiếu dữ liệu phải bổ sung trong bao lâu." },
	{ "retention.candidate", NUMBER(0, 1200, "tháng"), .optional = true,
		.decides = "Nguồn đã dừng lâu hơn thì vào danh sách tiêu hủy." },
	{ "retention.review", NUMBER(0, 1200, "tháng"), .optional = true,
		.decides = "Bản kiểm điểm cũ hơn, kể từ cuối năm ấy, thì vào danh sách tiêu hủy." },
	{ "retention.residence_comment", NUMBER(0, 1200, "tháng"), .optional = true,
		.decides = "Nhận xét nơi cư trú cũ hơn thì vào danh sách tiêu hủy." },
	{ "retention.transfer", NUMBER(0, 1200, "tháng"), .optional = true,
		.decides = "Phiếu chuyển sinh hoạt cũ hơn thì vào danh sách tiêu hủy." },
	{ "retention.file_move", NUMBER(0, 1200, "tháng"), .optional = true,
		.decides = "Phiếu mượn, bàn giao hồ sơ cũ hơn thì vào danh sách tiêu hủy." },
	{ "database.due_days", NUMBER(1, 366, "ngày"),
		.decides = "Thay đổi của đảng viên phải nhập vào CSDL trong bao lâu." },
	{ "database.remind_days", NUMBER(0, 366, "ngày"),
		.decides = "Nhắc nhập thay đổi vào CSDL trước hạn bao lâu." },
	{ .name = NULL },
};

static const struct field amount = {
	.kind = FIELD_MONEY
}; /* 5.310.000, typed with its dots or without */

static bool parse_number(
	const struct setting_row *row, const char *typed, char **value, struct err *err)
{
	struct strbuf out = STRBUF_INIT;

	for (const char *at = typed; *at; at++)
		if (*at != '.' || at == typed || strspn(at + 1, "0123456789") != 3)
			strbuf_add_char(&out, *at);
	long number = strtol(out.text, NULL, 10);
	bool ok = out.length > 0 && text_is_digits(out.text) && out.length <= 9 &&
		number >= row->low && number <= row->high;
	strbuf_clear(&out);
	if (ok) {
		strbuf_addf(&out, "%ld", number);
		*value = strbuf_detach(&out);
	}
	strbuf_release(&out);
	return ok ||
		err_set(err, ERR_INPUT, "Gõ một số từ %d đến %d (%s).", row->low, row->high,
			row->unit);
}

/* "90/70/50" */
static bool parse_steps(
	const struct setting_row *row, const char *typed, char **value, struct err *err)
{
	const char *at = typed;
	struct strbuf out = STRBUF_INIT;
	bool ok = true;

	for (int i = 0; i < row->steps && ok; i++) {
		size_t digits = strspn(at, "0123456789");
		long step = digits > 0 && digits < 9 ? strtol(at, NULL, 10) : -1;
		ok = step >= row->low && step <= row->high &&
			at[digits] == (i + 1 < row->steps ? '/' : '\0');
		strbuf_addf(&out, "%s%ld", i > 0 ? "/" : "", step);
		at += digits + 1;
	}
	if (ok)
		*value = strbuf_detach(&out);
	strbuf_release(&out);
	return ok ||
		err_set(err, ERR_INPUT, "Gõ %d số từ %d đến %d (%s), cách nhau bằng dấu /.",
			row->steps, row->low, row->high, row->unit);
}

/* A day of a year that has a 29 February. */
static bool parse_day(const char *typed, char **value, struct err *err)
{
	struct date_hint hint = { .today = "2024-01-01" };
	char full[24], iso[DATE_SIZE];

	if (strlen(typed) == 4 && text_is_digits(typed))
		snprintf(full, sizeof full, "%.2s/%.2s/2024", typed, typed + 2);
	else
		snprintf(full, sizeof full, "%.10s/2024", typed);
	if (strlen(typed) > 5 || !date_parse(full, &hint, iso, NULL))
		return err_set(err, ERR_INPUT, "Gõ ngày và tháng, như 31/01.");
	*value = xstrdup(iso + 5);
	return true;
}

static bool parse_word(
	const struct setting_row *row, const char *typed, char **value, struct err *err)
{
	struct strbuf all = STRBUF_INIT;

	for (const struct setting_word *word = row->words; word->value; word++) {
		strbuf_addf(&all, "%s%s", all.length ? ", hoặc " : "", word->label);
		if (strcmp(typed, word->label) == 0 || strcmp(typed, word->value) == 0)
			*value = xstrdup(word->value);
	}
	if (!*value)
		err_set(err, ERR_INPUT, "Gõ: %s.", all.text);
	strbuf_release(&all);
	return *value != NULL;
}

bool setting_parse(const struct setting_row *row, const char *typed, char **value, struct err *err)
{
	*value = NULL;
	if (row->optional && (!*typed || strcmp(typed, unset) == 0))
		return (*value = xstrdup("")) != NULL;
	switch (row->kind) {
	case SETTING_NUMBER:
		return parse_number(row, typed, value, err);
	case SETTING_STEPS:
		return parse_steps(row, typed, value, err);
	case SETTING_DAY:
		return parse_day(typed, value, err);
	default:
		return parse_word(row, typed, value, err);
	}
}

void setting_show(const struct setting_row *row, const char *value, struct strbuf *out)
{
	if (!value)
		return;
	if (!*value)
		strbuf_add(out, unset);
	else if (row->kind == SETTING_NUMBER)
		value_show(&amount, value, out);
	else if (row->kind == SETTING_STEPS)
		strbuf_add(out, value);
	else if (row->kind == SETTING_DAY && strlen(value) == 5)
		strbuf_addf(out, "%.2s/%.2s", value + 3, value);
	for (const struct setting_word *word = row->words; word && word->value; word++)
		if (strcmp(word->value, value) == 0)
			strbuf_add(out, word->label);
	if (*value && (row->kind == SETTING_NUMBER || row->kind == SETTING_STEPS))
		strbuf_addf(out, " %s", row->unit);
}

const char *setting_name(const struct setting_row *row)
{
	return codes_label(codes_find("setting.name"), row->name);
}

void setting_add_name(const struct setting_row *row, struct strbuf *out)
{
	const char *name = setting_name(row), *unit = strrchr(name, '(');
	size_t length = row->unit ? strlen(row->unit) : 0;

	if (unit > name && length > 0 && strncmp(unit + 1, row->unit, length) == 0 &&
		strcmp(unit + 1 + length, ")") == 0)
		strbuf_add_bytes(out, name, (size_t)(unit - 1 - name));
	else
		strbuf_add(out, name);
}

const char *setting_document(const struct setting *setting)
{
	const char *doc = setting && setting->doc ? setting->doc : "";

	if (strncmp(doc, "[P]", 3) == 0)
		return "đề xuất của chương trình";
	if (strncmp(doc, "[S]", 3) == 0)
		return "kế hoạch của cấp trên";
	return strncmp(doc, "[Q] ", 4) == 0 ? doc + 4 : *doc ? doc : "chưa ghi văn bản";
}
