/*
 * holidays.c - the days off of a year, for the clocks of working days: those of a fixed day follow from the settings,
 * what goes by the moon and what is swapped stands in the notice of the year. rules.md, "Admission".
 */
#include "codes.h"
#include "internal.h"
#include "parts.h"
#include "registry.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct field fields[] = {
	{ .name = "year",
		.label = "Năm",
		.kind = FIELD_INT,
		.role = ROLE_YEAR,
		.flags = FIELD_REQUIRED | FIELD_ASKED,
		.low = 2000,
		.high = 2199,
		.help = "Ngày nghỉ của năm nào. Tết Dương lịch, Ngày Chiến thắng, Quốc tế Lao động, Quốc khánh tự ghi; lịch âm, "
			"nghỉ bù, hoán đổi gõ theo thông báo, chưa có thì để trống, ghi thêm sau.",
		.example = "2027" },
	{ .name = "tet_from",
		.label = "Tết Nguyên đán từ",
		.kind = FIELD_DATE,
		.help = "Ngày đầu nghỉ Tết Nguyên đán, như trong thông báo của năm.",
		.example = "050227" },
	{ .name = "tet_to",
		.label = "Tết đến hết ngày",
		.kind = FIELD_DATE,
		.help = "Ngày cuối nghỉ Tết Nguyên đán.",
		.example = "110227" },
	{ .name = "kings_on",
		.label = "Giỗ Tổ (10/3 âm lịch)",
		.kind = FIELD_DATE,
		.help = "Ngày dương lịch của ngày Giỗ Tổ Hùng Vương năm ấy.",
		.example = "160427" },
	{ .name = "national_too",
		.label = "Quốc khánh, ngày thứ hai",
		.kind = FIELD_DATE,
		.help = "Ngày liền kề trước hoặc sau 02/9, như trong thông báo của năm.",
		.example = "030927" },
	{ .name = "others",
		.label = "Nghỉ bù, hoán đổi",
		.kind = FIELD_TEXT,
		.max_chars = 200,
		.help = "Những ngày nghỉ bù, nghỉ hoán đổi khác của năm ấy, cách nhau bằng dấu phẩy.",
		.example = "30/04, 03/05" },
	{ .name = NULL },
};

/* What is planned: of no other year, and no day twice. */
static bool add_day(struct event_plan *plan, const char *year, const char *day, const char *name,
	struct err *err)
{
	struct query query;
	char shown[DATE_SIZE];

	date_show(day, shown);
	if (strncmp(day, year, 4) != 0)
		return err_set(err, ERR_INPUT, "Ngày %s không thuộc năm %s.", shown, year);
	for (size_t i = 0; i < plan->count; i++)
		if (strcmp(record_get(plan->records[i], "on"), day) == 0)
			return true;
	query_open_named(&query, plan->store, "holiday_on", err);
	query_text(&query, ":day", day);
	int64_t known = query_only_number(&query, -1);
	if (known != 0)
		return known > 0;
	struct record *holiday = event_add(plan, rectype_named("holiday"));
	record_set(holiday, "on", day);
	record_set(holiday, "name", name);
	return true;
}

/* Each as it is said for that year; the name of the day stands behind "Ngày lễ: ". */
static bool add_fixed(struct event_plan *plan, const char *year, struct err *err)
{
	static const char *const names[] = { "holiday.new_year", "holiday.victory",
		"holiday.labour", "holiday.national" };
	bool ok = true;

	for (size_t i = 0; i < sizeof names / sizeof *names && ok; i++) {
		char day[DATE_SIZE], last[DATE_SIZE];
		snprintf(last, sizeof last, "%.4s-12-31", year);
		const char *value = settings_get(store_rules(plan->store).settings, names[i], last);
		snprintf(day, sizeof day, "%.4s-%.5s", year, value ? value : "");
		if (value && date_is_full(day))
			ok = add_day(plan, year, day,
				strchr(codes_label(codes_find("setting.name"), names[i]), ':') + 2,
				err);
	}
	return ok;
}

static bool add_tet(struct event_plan *plan, const char *year, const char *from, const char *to,
	struct err *err)
{
	enum { LONGEST = 14 };
	char day[DATE_SIZE];

	if (!from && !to)
		return true;
	if (!from || !to || strcmp(from, to) > 0 ||
		date_to_days(to) - date_to_days(from) >= LONGEST)
		return err_set(err, ERR_INPUT,
			"Nghỉ Tết ghi cả ngày đầu và ngày cuối, không quá %d ngày. Xem lại hai ngày ấy.",
			LONGEST);
	snprintf(day, sizeof day, "%s", from);
	while (strcmp(day, to) <= 0) {
		if (!add_day(plan, year, day, "Tết Nguyên đán", err))
			return false;
		date_add_days(day, 1, day);
	}
	return true;
}

/* "30/04, 03/05": days of the year. */
static bool add_others(
	struct event_plan *plan, const char *year, const char *typed, struct err *err)
{
	const struct date_hint hint = { .today = store_today(plan->store) };
	char *all = xstrdup(typed), *rest = NULL;
	bool ok = true;

	for (char *one = strtok_r(all, ",; ", &rest); one && ok;
		one = strtok_r(NULL, ",; ", &rest)) {
		char full[40], day[DATE_SIZE];
		const char *slash = strchr(one, '/');
		snprintf(full, sizeof full,
			slash && !strchr(slash + 1, '/') ? "%.20s/%.4s" : "%.20s", one, year);
		ok = date_parse(full, &hint, day, err) &&
			add_day(plan, year, day, "Nghỉ bù, hoán đổi", err);
	}
	free(all);
	return ok;
}

static bool plan_holidays(struct event_plan *plan, const struct record *answers, struct err *err)
{
	const char *year = record_get(answers, "year"), *kings = record_get(answers, "kings_on"),
		   *national = record_get(answers, "national_too"),
		   *others = record_get(answers, "others");

	if (!add_fixed(plan, year, err) ||
		!add_tet(plan, year, record_get(answers, "tet_from"), record_get(answers, "tet_to"),
			err) ||
		(kings && !add_day(plan, year, kings, "Giỗ Tổ Hùng Vương", err)) ||
		(national && !add_day(plan, year, national, "Quốc khánh", err)) ||
		(others && !add_others(plan, year, others, err)))
		return false;
	return plan->count > 0 ||
		err_set(err, ERR_INPUT,
			"Những ngày nghỉ ấy của năm %s đã có trong sổ. Xem ở Ngày nghỉ.", year);
}

static const struct rectype asked = {
	.name = "holidays",
	.title = "Ghi ngày nghỉ của năm",
	.section = SECTION_SYSTEM,
	.help = "Ngày nghỉ lễ, Tết của một năm, ghi một lần, để tính hạn theo ngày làm việc.",
	.paper = "Thông báo nghỉ lễ, Tết trong năm.",
	.fields = fields,
	.flags = RECTYPE_SYSTEM,
	.label = "year",
};

const struct event holidays_event = { .asked = &asked, .plan = plan_holidays };
