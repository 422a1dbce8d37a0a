/* rating - the yearly rating, one row per stage. records.md and rules.md, "Review and rating". */
#include "common.h"
#include "date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define VOTES(name_, label_)                                             \
	.name = name_, .label = label_, .kind = FIELD_INT, .high = 5000, \
	.paper = "Biên bản kiểm phiếu."

static const struct field fields[] = {
	{ .name = "member",
		.label = "Đảng viên",
		.heading = "Đảng viên, tập thể",
		.kind = FIELD_REF,
		.target = "member",
		.group = "subject",
		.flags = FIELD_ALIVE | FIELD_NOT_NULL | FIELD_LIST | FIELD_IDENTITY | FIELD_SPREAD,
		.width = 24,
		.help = "Đảng viên được xếp loại, nếu là xếp loại cá nhân." },
	{ .name = "org",
		.label = "Tổ chức",
		.kind = FIELD_REF,
		.target = "org",
		.group = "subject",
		.flags = FIELD_NOT_NULL | FIELD_IDENTITY,
		.help = "Tổ chức được xếp loại, nếu là xếp loại tập thể." },
	YEAR_ROW("Năm được xếp loại, không phải năm họp."),
	{ .name = "period",
		.label = "Kỳ",
		.kind = FIELD_CHOICE,
		.codes = "rating.period",
		.flags = FIELD_IDENTITY | FIELD_LATER,
		.initial = "Y",
		.help = "Cả năm, hoặc quý I, II, III của cán bộ lãnh đạo. Xếp loại quý không lẫn vào xếp loại năm." },
	{ .name = "stage",
		.label = "Cấp đánh giá",
		.kind = FIELD_CHOICE,
		.codes = "rating.stage",
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 16,
		.help = "Tự nhận, đánh giá nơi khác, chi bộ đề nghị, cấp có thẩm quyền quyết định, thẩm định lại. Chỉ hai "
			"cấp cuối là kết quả." },
	{ .name = "level",
		.label = "Mức",
		.kind = FIELD_CHOICE,
		.codes = "rating.level",
		.group = "result",
		.flags = FIELD_REQUIRED | FIELD_LIST,
		.width = 22,
		.help = "Mức xếp loại ở cấp này. Chưa xếp loại thì không chọn mức mà ghi lý do." },
	{ .name = "none_why",
		.label = "Chưa xếp loại vì",
		.kind = FIELD_CHOICE,
		.codes = "rating.none_why",
		.group = "result",
		.flags = FIELD_REQUIRED,
		.help = "Vì sao chưa xếp loại; không bao giờ ghi thành một mức." },
	{ .name = "points",
		.label = "Điểm",
		.kind = FIELD_POINTS,
		.high = 100,
		.help = "Tổng điểm ở cấp này, tối đa 100, nếu có chấm điểm.",
		.example = "87,5" },
	{ .name = "points_general",
		.label = "Điểm tiêu chí chung",
		.kind = FIELD_POINTS,
		.flags = FIELD_LATER,
		.high = 100,
		.help = "Phần điểm của nhóm tiêu chí chung, nếu chấm theo hai nhóm.",
		.example = "27,5" },
	{ .name = "points_result",
		.label = "Điểm kết quả",
		.kind = FIELD_POINTS,
		.flags = FIELD_LATER,
		.high = 100,
		.help = "Phần điểm của nhóm tiêu chí kết quả nhiệm vụ, nếu chấm theo hai nhóm.",
		.example = "60" },
	{ VOTES("votes_1", "Phiếu xuất sắc"), .help = "Số phiếu hoàn thành xuất sắc nhiệm vụ.",
		.example = "12" },
	{ VOTES("votes_2", "Phiếu tốt"), .help = "Số phiếu hoàn thành tốt nhiệm vụ." },
	{ VOTES("votes_3", "Phiếu hoàn thành"), .help = "Số phiếu hoàn thành nhiệm vụ." },
	{ VOTES("votes_4", "Phiếu không HT"), .help = "Số phiếu không hoàn thành nhiệm vụ." },
	{ .name = "decision_no",
		.label = "Số quyết định",
		.kind = FIELD_TEXT,
		.flags = FIELD_LATER,
		.asked_when = "stage QD TD",
		.max_chars = 40,
		.help = "Số quyết định công nhận kết quả xếp loại.",
		.example = "55-QĐ/ĐU",
		.paper = "Quyết định công nhận của cấp ủy." },
	{ .name = "on",
		.label = "Ngày",
		.kind = FIELD_DATE,
		.role = ROLE_DAY,
		.flags = FIELD_LIST | FIELD_PAST,
		.width = 10,
		.help = "Ngày xếp loại hoặc ngày quyết định.",
		.example = "201226" },
	{ .name = "published_on",
		.label = "Ngày công khai",
		.kind = FIELD_DATE,
		.flags = FIELD_PAST | FIELD_LATER,
		.help = "Ngày công khai kết quả xếp loại trước chi bộ.",
		.example = "050127",
		.paper = "Thông báo kết quả xếp loại." },
	NOTE_ROW,
	END_ROW,
};

/* The points from which a level is given, as they stood at the end of the year. */
static double points_of(const char *level, int year, const struct rules *rules)
{
	static const struct {
		const char *level, *setting;
	} rows[] = {
		{ "HTXSNV", "rating.points_excellent" },
		{ "HTTNV", "rating.points_good" },
		{ "HTNV", "rating.points_done" },
	};
	char day[DATE_SIZE];

	snprintf(day, sizeof day, "%04u-12-31", (unsigned)year % 10000);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcmp(level, rows[i].level) == 0)
			return rules_int(rules, rows[i].setting, day, 0);
	return 0;
}

/* The level next above, NULL above the highest. */
static const char *level_above(const char *level)
{
	static const char *const levels[] = { "HTXSNV", "HTTNV", "HTNV", "KHTNV" };

	for (size_t i = 1; i < sizeof levels / sizeof *levels; i++)
		if (strcmp(level, levels[i]) == 0)
			return levels[i - 1];
	return NULL;
}

/* Points and level go together: rules.md, "Review and rating". */
static void check(const struct record *rating, const struct rules *rules, struct findings *findings)
{
	const char *level = record_get(rating, "level"), *points = record_get(rating, "points");
	const char *year = record_get(rating, "year");

	if (!level || !points || !year)
		return;
	const char *above = level_above(level);
	double given = strtod(points, NULL), least = points_of(level, atoi(year), rules);
	double most = above ? points_of(above, atoi(year), rules) : 0;
	if (given < least)
		findings_add(findings, FINDING_WARNING, "points",
			"Mức này cần từ %g điểm. Xem lại điểm hoặc mức.", least);
	else if (most > 0 && given >= most)
		findings_add(findings, FINDING_WARNING, "points",
			"Từ %g điểm là mức trên. Xem lại điểm hoặc mức.", most);
}

/* Where no quarter is said it is the year's. */
static void complete(struct record *rating)
{
	if (!record_get(rating, "period"))
		record_set(rating, "period", "Y");
}

const struct rectype rating_type = {
	.name = "rating",
	.title = "Xếp loại",
	.section = SECTION_REVIEW,
	.help = "Xếp loại hằng năm, mỗi bước một dòng. Đề nghị của chi bộ chưa phải là kết quả.",
	.paper = "Biên bản hội nghị kiểm điểm, xếp loại; quyết định công nhận của cấp ủy.",
	.travels = TRAVELS_FLOW,
	.fields = fields,
	.flags = RECTYPE_DESCENDING | RECTYPE_ONE_EACH,
	.label = "member org year stage",
	.order = "year",
	.owner = "member org",
	.complete = complete,
	.check = check,
};
