#include "value.h"

#include "codes.h"
#include "date.h"
#include "legacy.h"
#include "lookalike.h"
#include "text.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int value_limit(const struct field *field)
{
	if (field->max_chars)
		return field->max_chars;
	switch (field->kind) {
	case FIELD_LONG:
		return VALUE_LONG_MAX;
	case FIELD_DATE:
	case FIELD_PARTIAL:
	case FIELD_PERIOD:
	case FIELD_TIME:
	case FIELD_INT:
	case FIELD_MONEY:
	case FIELD_POINTS:
	case FIELD_FLAG:
		return 20;
	case FIELD_CHOICE:
		return field->flags & FIELD_SEVERAL ? VALUE_TEXT_MAX : 80;
	default:
		return VALUE_TEXT_MAX;
	}
}

bool value_is_multiline(const struct field *field)
{
	return field->kind == FIELD_LONG;
}

static int compare_words(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* What to do about an entry that is not on the list: where it is typed there may be a key for it. */
static const char *advice(const struct value_context *context)
{
	return context->choose ? context->choose : "Gõ tên hoặc mã khác.";
}

/* Where a list to choose from stands beside it, all that leaves one of it means that one. */
static const struct code *entry_meant(const struct field *field, const char *typed,
	const struct value_context *context, bool *several)
{
	const struct codelist *list = field_codes(field, context->record);

	return context->choose ? codes_match_shown(list, typed, several)
			       : codes_match(list, typed, several);
}

enum { MOST_ENTRIES = 64 };

/* Adds one entry to those found, doubles once; an empty one is nothing. */
static bool take_entry(const struct field *field, const char *typed,
	const struct value_context *context, const char **found, size_t *count, struct err *err)
{
	bool several = false;

	if (!*typed)
		return true;
	const struct code *code = entry_meant(field, typed, context, &several);
	if (!code)
		return err_set(err, ERR_INPUT, "%s không nhận ra \"%s\". %s", field->label,
			text_quote(typed).text, advice(context));
	const char *stored = code_stored(code, field->flags & FIELD_BY_LABEL);
	for (size_t i = 0; i < *count; i++)
		if (strcmp(found[i], stored) == 0)
			return true;
	if (*count == MOST_ENTRIES)
		return err_set(
			err, ERR_INPUT, "%s có hơn %d mục. Bớt đi.", field->label, MOST_ENTRIES);
	found[(*count)++] = stored;
	return true;
}

/* Several entries, separated by ; or commas, to sorted codes joined by ; */
static bool parse_several(const struct field *field, const char *typed,
	const struct value_context *context, struct strbuf *out, struct err *err)
{
	const char *found[MOST_ENTRIES] = { NULL };
	size_t count = 0;

	while (*typed) {
		size_t length = strcspn(typed, ";,");
		char *one = xstrndup(typed, length), *tidy = text_tidy(one);
		bool ok = take_entry(field, tidy, context, found, &count, err);
		free(one);
		free(tidy);
		if (!ok)
			return false;
		typed += length + (typed[length] != '\0');
	}
	qsort(found, count, sizeof *found, compare_words);
	for (size_t i = 0; i < count; i++) {
		strbuf_add(out, out->length ? ";" : "");
		strbuf_add(out, found[i]);
	}
	return true;
}

static bool parse_choice(const struct field *field, const char *typed,
	const struct value_context *context, struct strbuf *out, struct err *err)
{
	bool several = false;

	if (field->flags & FIELD_SEVERAL)
		return parse_several(field, typed, context, out, err);
	if ((field->flags & FIELD_BY_LABEL) && text_is_digits(typed))
		return err_set(err, ERR_INPUT, "%s: số \"%s\" không rõ theo danh mục nào. %s",
			field->label, text_quote(typed).text,
			context->choose ? context->choose : "Gõ tên thay cho số.");
	const struct code *code = entry_meant(field, typed, context, &several);
	if (!code)
		return err_set(err, several && context->choose ? ERR_SEVERAL : ERR_INPUT,
			several ? "%s: \"%s\" khớp nhiều mục. %s" : "%s không có mục \"%s\". %s",
			field->label, text_quote(typed).text, advice(context));
	strbuf_add(out, code_stored(code, field->flags & FIELD_BY_LABEL));
	return true;
}

static bool parse_flag(
	const struct field *field, const char *typed, struct strbuf *out, struct err *err)
{
	static const struct {
		const char *word, *value;
	} words[] = { { "1", "1" }, { "x", "1" }, { "c", "1" }, { "co", "1" }, { "có", "1" },
		{ "0", "0" }, { "k", "0" }, { "khong", "0" }, { "không", "0" } };
	char *lowered = text_lowered(typed);
	const char *result = NULL;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(lowered, words[i].word) == 0)
			result = words[i].value;
	free(lowered);
	if (!result)
		return err_set(err, ERR_INPUT, "%s: gõ c (có) hoặc k (không).", field->label);
	strbuf_add(out, result);
	return true;
}

/* 092,50 is 92.5; what has more decimals stays as it is, for the check to refuse. */
static void tidy_points(struct strbuf *out)
{
	const char *point = strchr(out->text, '.');
	char *end;
	double points = strtod(out->text, &end);

	if (strspn(out->text, "0123456789.") != out->length || *end ||
		(point && point[1] && point[2 + strspn(point + 2, "0")]))
		return;
	strbuf_clear(out);
	strbuf_addf(out, "%.1f", points);
	if (strcmp(out->text + out->length - 2, ".0") == 0)
		strbuf_truncate(out, out->length - 2);
}

/* 5.310.000 and 5 310 000 are whole numbers; 92,5 and 92.5 are points. */
static void parse_number(const struct field *field, const char *typed, struct strbuf *out)
{
	for (const char *at = typed; *at; at++) {
		if (*at == ' ' || (*at == '.' && field->kind == FIELD_MONEY))
			continue;
		strbuf_add_char(out, field->kind == FIELD_POINTS && *at == ',' ? '.' : *at);
	}
	if (field->kind == FIELD_POINTS) {
		tidy_points(out);
		return;
	}
	size_t zeros = strspn(out->text, "0");
	if (zeros > 0 && text_is_digits(out->text)) { /* 007 is 7 */
		char *rest = xstrdup(out->text[zeros] ? out->text + zeros : "0");
		strbuf_clear(out);
		strbuf_add(out, rest);
		free(rest);
	}
}

/* The first of the fields that is filled in the record at hand; NULL: none, or there is no record. */
static const char *first_filled(const struct record *record, const char *names)
{
	char name[64];
	const char *value = NULL;

	while (record && names && !value && word_next(&names, name))
		value = record_get(record, name);
	return value;
}

static bool parse_date(const struct field *field, const char *typed,
	const struct value_context *context, struct strbuf *out, struct err *err)
{
	struct date_hint hint = { .today = context->today,
		.period = context->period,
		.until = first_filled(context->record, field->until),
		.since = first_filled(context->record, field->since),
		.past = field->flags & FIELD_PAST,
		.partial = field->kind == FIELD_PARTIAL };
	char iso[DATE_SIZE];

	if (field->kind == FIELD_PERIOD ? !date_parse_period(typed, &hint, iso, err)
					: !date_parse(typed, &hint, iso, err))
		return false;
	strbuf_add(out, iso);
	return true;
}

static bool parse_kind(const struct field *field, const char *typed,
	const struct value_context *context, struct strbuf *out, struct err *err)
{
	char time[6];

	switch (field->kind) {
	case FIELD_DATE:
	case FIELD_PARTIAL:
	case FIELD_PERIOD:
		return parse_date(field, typed, context, out, err);
	case FIELD_TIME:
		if (!time_parse(typed, time, err))
			return false;
		strbuf_add(out, time);
		return true;
	case FIELD_INT:
	case FIELD_MONEY:
	case FIELD_POINTS:
		parse_number(field, typed, out);
		return true;
	case FIELD_FLAG:
		return parse_flag(field, typed, out, err);
	case FIELD_CHOICE:
		return parse_choice(field, typed, context, out, err);
	default:
		strbuf_add(out, typed);
		return true;
	}
}

/* Letters of an old font are no text that anybody finds: says what they probably are. */
static bool is_legacy(const struct field *field, const char *typed, struct err *err)
{
	const char *font;
	char *composed = text_is_tidy(typed) ? NULL : text_nfc(typed),
	     *decoded = legacy_decode(composed ? composed : typed, &font);

	if (decoded)
		err_set(err, ERR_INPUT,
			"%s \"%s\" là chữ %s, có lẽ là \"%s\". Gõ lại bằng Unicode; cả cột như vậy thì khi nhập "
			"chọn mã ấy (Ctrl-R; dòng lệnh: --encoding).",
			field->label, text_quote(typed).text, font, text_quote(decoded).text);
	bool legacy = decoded;
	free(decoded);
	free(composed);
	return legacy;
}

bool value_parse(const struct field *field, const char *typed, const struct value_context *context,
	char **value, struct err *err)
{
	struct strbuf out = STRBUF_INIT;
	bool lines = value_is_multiline(field);
	uint32_t code = 0;

	*value = NULL;
	if ((field->kind == FIELD_TEXT || field->kind == FIELD_LONG) &&
		is_legacy(field, typed, err))
		return false;
	enum text_fault fault = text_find_fault(typed, lines, &code);
	if (fault != TEXT_CLEAN && code != '\t' && code != '\r')
		return err_set(err, ERR_INPUT, "%s có %s (U+%04X). Xóa ký tự ấy rồi gõ lại.",
			field->label, text_fault_name(fault), (unsigned)code);
	char *composed = text_nfc(typed);
	lookalike_mend(composed);
	bool blank = composed[strspn(composed, " \t\r\n")] == '\0'; /* of Enter alone: nothing */
	char *tidy = composed;
	if (blank || !(lines || text_is_tidy(composed))) {
		tidy = text_tidy(blank ? "" : composed);
		free(composed);
	}
	bool ok = true;
	if (*tidy) {
		ok = parse_kind(field, tidy, context, &out, err) &&
			(!field->clean || field->clean(&out, err)) &&
			(out.length == 0 || value_check(field, out.text, context->today, err));
	}
	free(tidy);
	if (ok && out.length > 0)
		*value = strbuf_detach(&out);
	strbuf_release(&out);
	return ok;
}

static void show_grouped(const char *value, struct strbuf *out)
{
	size_t length = strlen(value);

	for (size_t i = 0; i < length; i++) {
		if (i > 0 && (length - i) % 3 == 0)
			strbuf_add_char(out, '.');
		strbuf_add_char(out, value[i]);
	}
}

static void show_choice(const struct field *field, const char *value, struct strbuf *out)
{
	const struct codelist *list = codes_find(field->codes);

	while (*value) {
		size_t length = strcspn(value, ";");
		char *one = xstrndup(value, length);
		strbuf_add(out, codes_label(list, one));
		free(one);
		value += length;
		if (*value) {
			strbuf_add(out, "; ");
			value++;
		}
	}
}

/* When something was written (plat_now()) is a text in the file; the offset from UTC tells a reader nothing. */
static bool show_instant(const char *value, struct strbuf *out)
{
	char day[DATE_SIZE], shown[DATE_SIZE];

	if (strlen(value) != 25 || value[10] != 'T' || value[19] != '+')
		return false;
	snprintf(day, sizeof day, "%.10s", value);
	date_show(day, shown);
	strbuf_addf(out, "%s %.8s", shown, value + 11);
	return true;
}

void value_show(const struct field *field, const char *value, struct strbuf *out)
{
	char shown[DATE_SIZE];

	if (!value)
		return;
	switch (field->kind) {
	case FIELD_DATE:
	case FIELD_PARTIAL:
	case FIELD_PERIOD:
		date_show(value, shown);
		strbuf_add(out, shown);
		return;
	case FIELD_MONEY:
		show_grouped(value, out);
		return;
	case FIELD_POINTS:
		for (const char *at = value; *at; at++)
			strbuf_add_char(out, *at == '.' ? ',' : *at);
		return;
	case FIELD_FLAG:
		strbuf_add(out, strcmp(value, "1") == 0 ? "có" : "không");
		return;
	case FIELD_CHOICE:
		show_choice(field, value, out);
		return;
	case FIELD_TEXT:
		if (show_instant(value, out))
			return;
		break;
	default:
		break;
	}
	strbuf_add(out, value);
}

void value_mask(const struct field *field, const char *value, struct strbuf *out)
{
	enum { SHOWN = 4, STARS = 8 };
	size_t length = strlen(value), letters = text_count(value);
	bool sum = field->kind == FIELD_MONEY; /* its digits tell how much */
	bool shown = !sum && length > SHOWN && text_is_digits(value);
	size_t hidden = sum && letters > 0 ? STARS : letters - (shown ? SHOWN : 0);

	for (size_t i = 0; i < hidden && i < STARS; i++)
		strbuf_add_char(out, '*');
	if (shown)
		strbuf_add(out, value + length - SHOWN);
}
