#include "value.h"

#include "codes.h"
#include "date.h"
#include "lookalike.h"
#include "text.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool fits(const struct field *field, const char *value, struct err *err)
{
	int most = value_limit(field);
	if (!field->min_chars && strlen(value) <= (size_t)most) /* letters are no more than bytes */
		return true;
	int length = (int)text_count(value);
	if (field->min_chars && field->min_chars == most && length != most)
		return err_set(err, ERR_INPUT, "%s phải có %d %s; đang có %d.", field->label, most,
			field->flags & FIELD_DIGITS ? "chữ số" : "ký tự", length);
	if (length > most)
		return err_set(err, ERR_INPUT, "%s dài %d ký tự, nhiều nhất là %d. Viết gọn lại.",
			field->label, length, most);
	if (field->min_chars && length < field->min_chars)
		return err_set(err, ERR_INPUT, "%s cần ít nhất %d %s, ở đây có %d.", field->label,
			field->min_chars, field->flags & FIELD_DIGITS ? "chữ số" : "ký tự", length);
	return true;
}

static bool looks_scientific(const char *value)
{
	const char *e = strpbrk(value, "eE");

	return e && e != value && isdigit((unsigned char)value[0]) &&
		(e[1] == '+' || isdigit((unsigned char)e[1]));
}

static bool check_digits(const struct field *field, const char *value, struct err *err)
{
	if (looks_scientific(value))
		return err_set(err, ERR_INPUT,
			"%s \"%s\" đã bị bảng tính đổi dạng và mất chữ số. Gõ lại đủ số từ giấy tờ gốc.",
			field->label, text_quote(value).text);
	if (!text_is_digits(value))
		return err_set(err, ERR_INPUT, "%s chỉ gồm chữ số, ở đây là \"%s\".", field->label,
			text_quote(value).text);
	return true;
}

static bool check_name(const struct field *field, const char *value, struct err *err)
{
	if ((unsigned char)*value < 0x80 && !isalpha((unsigned char)*value))
		return err_set(err, ERR_INPUT, "%s phải bắt đầu bằng chữ cái. Xem lại \"%s\".",
			field->label, text_quote(value).text);
	for (const char *at = value; *at;) {
		uint32_t code = text_next(&at);
		if (code < 0x80 && !isalpha((int)code) && !strchr(" .-'()", (int)code))
			return err_set(err, ERR_INPUT, "%s không có ký tự \"%c\". Xem lại \"%s\".",
				field->label, (char)code, text_quote(value).text);
		if ((code >= 0xE000 && code <= 0xF8FF) ||
			code >= 0xF0000) /* private: no letter to anybody else */
			return err_set(err, ERR_INPUT,
				"%s có ký tự riêng của một phông chữ (U+%04X). Xóa ký tự ấy rồi gõ lại.",
				field->label, (unsigned)code);
	}
	return true;
}

static bool check_text(const struct field *field, const char *value, struct err *err)
{
	uint32_t code = 0;
	enum text_fault fault = text_find_fault(value, value_is_multiline(field), &code);

	if (fault != TEXT_CLEAN)
		return err_set(err, ERR_INPUT, "%s có %s (U+%04X). Xóa ký tự ấy rồi gõ lại.",
			field->label, text_fault_name(fault), (unsigned)code);
	struct lookalike other;
	if (lookalike_find(value, &other))
		return err_set(err, ERR_INPUT,
			"%s: chữ thứ %d của từ \"%s\" (U+%04X) trông giống chữ Việt mà là chữ của bảng khác. Gõ lại từ ấy.",
			field->label, other.place, other.word, (unsigned)other.code);
	if (field->kind == FIELD_TEXT && text_is_formula(value))
		return err_set(err, ERR_INPUT,
			"%s không được bắt đầu bằng dấu \"%c\" vì bảng tính sẽ hiểu là công thức. Bỏ dấu ấy đi.",
			field->label, *value);
	if ((field->flags & FIELD_DIGITS) && !check_digits(field, value, err))
		return false;
	if ((field->flags & FIELD_NAME) && !check_name(field, value, err))
		return false;
	return fits(field, value, err);
}

static bool check_number(const struct field *field, const char *value, struct err *err)
{
	long number = strtol(value, NULL, 10);
	int low = field->low, high = field->high ? field->high : 2000000000;

	if (!text_is_digits(value) || strlen(value) > 15)
		return err_set(err, ERR_INPUT, "%s phải là số, ở đây là \"%s\".", field->label,
			text_quote(value).text);
	if (number < low || number > high)
		return err_set(err, ERR_INPUT, "%s phải từ %d đến %d, ở đây là %ld.", field->label,
			low, high, number);
	return true;
}

/* 92 or 92.5: digits, and at most one behind the point. */
static bool is_points(const char *value)
{
	size_t whole = strspn(value, "0123456789");
	const char *rest = value + whole;

	return whole > 0 &&
		(*rest == '\0' ||
			(*rest == '.' && isdigit((unsigned char)rest[1]) && rest[2] == '\0'));
}

static bool check_points(const struct field *field, const char *value, struct err *err)
{
	double points = strtod(value, NULL), high = field->high ? field->high : 100;

	if (!is_points(value) || points < field->low || points > high)
		return err_set(err, ERR_INPUT,
			"%s phải là số từ %d đến %.0f, nhiều nhất một số lẻ.", field->label,
			field->low, high);
	return true;
}

static bool check_choice(const struct field *field, const char *value, struct err *err)
{
	const struct codelist *list = codes_find(field->codes);
	bool by_label = field->flags & FIELD_BY_LABEL, several = field->flags & FIELD_SEVERAL;
	char one[VALUE_TEXT_MAX * TEXT_MAX_ENCODED + 1];

	for (;;) {
		size_t length = several ? strcspn(value, ";") : strlen(value),
		       kept = length < sizeof one ? length : sizeof one - 1;
		memcpy(one, value, kept);
		one[kept] = '\0';
		if (!codes_holds(list, one, by_label))
			return err_set(err, ERR_INPUT,
				"%s không có mã \"%s\". Gõ tên hoặc mã khác.", field->label,
				text_quote(one).text);
		if (value[length] == '\0')
			return true;
		value += length + 1;
	}
}

static bool check_time(const struct field *field, const char *value, struct err *err)
{
	char time[6];

	if (!time_parse(value, time, err))
		return false;
	return strcmp(time, value) == 0 ||
		err_set(err, ERR_INPUT, "%s \"%s\" không ở dạng 07:30.", field->label,
			text_quote(value).text);
}

/* Of this year or of the next month: then the day is wrong, not the year. */
static bool is_near(const char *day, const char *today)
{
	char month[DATE_SIZE];

	date_add_months(today, 1, month);
	return strlen(day) > strlen("2026") &&
		(strncmp(day, today, strlen("2026")) == 0 || strncmp(day, month, strlen(day)) <= 0);
}

static bool check_date(
	const struct field *field, const char *value, const char *today, struct err *err)
{
	char shown[DATE_SIZE];
	bool right = field->kind == FIELD_DATE ? date_is_full(value)
		: field->kind == FIELD_PERIOD  ? date_is_period(value)
					       : date_is_partial(value);

	if (!right)
		return err_set(err, ERR_INPUT, "%s \"%s\" không phải ngày.", field->label,
			text_quote(value).text);
	if (!(field->flags & FIELD_PAST) || strcmp(value, today) <= 0)
		return true;
	date_show(value, shown);
	bool near = is_near(value, today);
	return err_set(err, ERR_INPUT, "%s %s ở sau hôm nay. Xem lại %s%s%s.", field->label, shown,
		near ? "ngày" : "năm", near && field->ahead ? "; " : "",
		near && field->ahead ? field->ahead : "");
}

bool value_check(const struct field *field, const char *value, const char *today, struct err *err)
{
	switch (field->kind) {
	case FIELD_TEXT:
	case FIELD_LONG:
		return check_text(field, value, err);
	case FIELD_DATE:
	case FIELD_PARTIAL:
	case FIELD_PERIOD:
		return check_date(field, value, today, err);
	case FIELD_TIME:
		return check_time(field, value, err);
	case FIELD_INT:
	case FIELD_MONEY:
		return check_number(field, value, err);
	case FIELD_POINTS:
		return check_points(field, value, err);
	case FIELD_FLAG:
		return strcmp(value, "0") == 0 || strcmp(value, "1") == 0 ||
			err_set(err, ERR_INPUT, "%s chỉ là có hoặc không.", field->label);
	case FIELD_CHOICE:
		return check_choice(field, value, err);
	case FIELD_REF:
		return uid_is_valid(value) ||
			err_set(err, ERR_INPUT, "%s không nhận ra \"%s\".", field->label,
				text_quote(value).text);
	}
	return true;
}
