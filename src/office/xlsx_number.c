#include "xlsx_number.h"

#include "date.h"
#include "text.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What the letters of a code ask for. */
struct code {
	bool year, month, day, hour;
	bool digits;           /* 0 # ? */
	bool other;            /* a sign that makes of the digits more than a row: , . % / E */
	bool prose;            /* words beside the number */
	struct strbuf pattern; /* as in struct number_format */
};

enum number_kind number_built_in(int id)
{
	if (id == 17)
		return NUMBER_MONTH;
	if ((id >= 18 && id <= 21) || id == 32 || id == 33 || (id >= 45 && id <= 47))
		return NUMBER_TIME;
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
		return NUMBER_DATE;
	return NUMBER_PLAIN;
}

void number_format_release(struct number_format *format)
{
	free(format->pattern);
	format->pattern = NULL;
}

static void add_literal(struct code *code, char c)
{
	if (!strchr("0123456789 -./()+", c))
		code->prose = true;
	strbuf_add_char(&code->pattern, '\\');
	strbuf_add_char(&code->pattern, c);
}

/* [h], [mm]: hours that are summed; anything else in brackets is a colour, a language, a condition. */
static const char *take_bracket(struct code *code, const char *at)
{
	const char *end = strchr(at, ']');

	if (!end)
		return at + strlen(at);
	if (strspn(at + 1, "hHmMsS") == (size_t)(end - at - 1) && end > at + 1)
		code->hour = true;
	return end + 1;
}

static const char *take_quoted(struct code *code, const char *at)
{
	for (at++; *at && *at != '"'; at++)
		add_literal(code, *at);
	return *at ? at + 1 : at;
}

static void take_letter(struct code *code, char letter)
{
	switch (tolower((unsigned char)letter)) {
	case 'y':
		code->year = true;
		break;
	case 'm':
		code->month = true;
		break;
	case 'd':
		code->day = true;
		break;
	case 'h':
	case 's':
		code->hour = true;
		break;
	case '0':
	case '#':
	case '?':
		code->digits = true;
		strbuf_add_char(&code->pattern, letter == '0' ? '0' : '#');
		break;
	case ' ':
	case '-':
	case '(':
	case ')':
	case '+':
		add_literal(code, letter);
		break;
	default:
		code->other = true;
	}
}

static void read_code(struct code *code, const char *at)
{
	while (*at && *at != ';') {
		if (*at == '[') {
			at = take_bracket(code, at);
		} else if (*at == '"') {
			at = take_quoted(code, at);
		} else if (*at == '\\') {
			if (at[1])
				add_literal(code, at[1]);
			at += at[1] ? 2 : 1;
		} else if (*at == '_' || *at == '*') { /* a blank as wide, a filling */
			at += at[1] ? 2 : 1;
		} else if (strncasecmp(at, "AM/PM", 5) == 0) {
			at += 5;
		} else if (strncasecmp(at, "General", 7) == 0) {
			code->other = true;
			at += 7;
		} else {
			take_letter(code, *at++);
		}
	}
}

struct number_format number_format_of(const char *text)
{
	struct number_format format = { .kind = NUMBER_PLAIN };
	struct code code = { .pattern = STRBUF_INIT };

	read_code(&code, text);
	if (code.day || (code.month && !code.year && !code.hour) || (code.year && code.hour))
		format.kind = NUMBER_DATE;
	else if (code.year)
		format.kind = code.month ? NUMBER_MONTH : NUMBER_YEAR;
	else if (code.hour)
		format.kind = NUMBER_TIME;
	else if (code.digits && !code.other && !code.prose)
		format.kind = NUMBER_PATTERN;
	if (format.kind == NUMBER_PATTERN)
		format.pattern = strbuf_detach(&code.pattern);
	strbuf_release(&code.pattern);
	return format;
}

/* ---- dates ---- */

static void show_hour(long seconds, struct strbuf *out)
{
	strbuf_addf(out, "%02ld:%02ld", seconds / 3600, seconds / 60 % 60);
	if (seconds % 60 != 0)
		strbuf_addf(out, ":%02ld", seconds % 60);
}

static void show_day(long day, enum number_kind kind, bool from_1904, struct strbuf *out)
{
	char iso[DATE_SIZE];

	/* These books know a 29 February of 1900, and a day before the first of that year. */
	if (!from_1904 && (day == 0 || day == 60)) {
		strbuf_add(out, day == 0 ? "00/01/1900" : "29/02/1900");
		return;
	}
	date_from_days(date_to_days(from_1904     ? "1904-01-01"
				       : day < 60 ? "1899-12-31"
						  : "1899-12-30") +
			day,
		iso);
	if (kind == NUMBER_YEAR && strcmp(iso + 4, "-01-01") == 0)
		strbuf_addf(out, "%.4s", iso);
	else if (kind == NUMBER_MONTH && strcmp(iso + 7, "-01") == 0)
		strbuf_addf(out, "%.2s/%.4s", iso + 5, iso);
	else
		strbuf_addf(out, "%.2s/%.2s/%.4s", iso + 8, iso + 5, iso);
}

/* False: the number lies before or behind all days. */
static bool show_date(double value, enum number_kind kind, bool from_1904, struct strbuf *out)
{
	double last = from_1904 ? 2957003 : 2958465; /* 31/12/9999 */

	if (!(value >= 0 && value < last + 1))
		return false;
	long day = (long)value, seconds = lround((value - (double)day) * 86400);
	if (seconds == 86400) {
		if (day == (long)last)
			return false;
		day++;
		seconds = 0;
	}
	if (kind == NUMBER_TIME && day == 0) {
		show_hour(seconds, out);
		return true;
	}
	show_day(day, kind, from_1904, out);
	if (seconds > 0) {
		strbuf_add_char(out, ' ');
		show_hour(seconds, out);
	}
	return true;
}

/* ---- numbers ---- */

static void show_pattern(const char *pattern, const char *digits, struct strbuf *out)
{
	struct strbuf reversed = STRBUF_INIT;
	size_t left = strlen(digits), places = 0;

	for (const char *at = pattern; *at; at += *at == '\\' ? 2 : 1)
		places += *at != '\\';
	for (size_t at = strlen(pattern); at > 0;) {
		if (at >= 2 && pattern[at - 2] == '\\') {
			strbuf_add_char(&reversed, pattern[at - 1]);
			at -= 2;
			continue;
		}
		at--;
		places--;
		if (left > 0)
			strbuf_add_char(&reversed, digits[--left]);
		else if (pattern[at] == '0')
			strbuf_add_char(&reversed, '0');
		while (places == 0 && left > 0) /* more digits than places */
			strbuf_add_char(&reversed, digits[--left]);
	}
	while (reversed.length > 0) {
		strbuf_add_char(out, reversed.text[reversed.length - 1]);
		strbuf_truncate(&reversed, reversed.length - 1);
	}
	strbuf_release(&reversed);
}

static bool is_number(const char *stored, double *value)
{
	char *end;

	if (!*stored || stored[strspn(stored, "0123456789+-.eE")] != '\0')
		return false;
	*value = strtod(stored, &end);
	return *end == '\0' && isfinite(*value);
}

/* As many digits as these programs keep; more would be noise. */
static void show_plain(double value, struct strbuf *out)
{
	bool whole = floor(value) == value;

	if (whole && fabs(value) < 1e15)
		strbuf_addf(out, "%.0f", value + 0.0);
	else if (whole)
		strbuf_addf(out, "%.14E", value);
	else
		strbuf_addf(out, "%.15g", value);
}

void number_show(
	const char *stored, const struct number_format *format, bool from_1904, struct strbuf *out)
{
	struct strbuf plain = STRBUF_INIT;
	double value;

	if (!is_number(stored, &value)) {
		strbuf_add(out, stored);
		return;
	}
	show_plain(value == 0 ? 0 : value, &plain);
	bool dated = format->kind != NUMBER_PLAIN && format->kind != NUMBER_PATTERN;
	if (format->kind == NUMBER_PATTERN && text_is_digits(plain.text))
		show_pattern(format->pattern, plain.text, out);
	else if (!dated || !show_date(value, format->kind, from_1904, out))
		strbuf_add(out, plain.text);
	strbuf_release(&plain);
}

void number_show_iso(const char *stored, struct strbuf *out)
{
	int year, month, day, hour = 0, minute = 0, second = 0, used = 0, more = 0;

	if (sscanf(stored, "%4d-%2d-%2d%n", &year, &month, &day, &used) != 3 || used != 10) {
		strbuf_add(out, stored);
		return;
	}
	if (stored[used] != '\0' &&
		(sscanf(stored + used, "T%2d:%2d:%2d%n", &hour, &minute, &second, &more) != 3 ||
			more != 9)) {
		strbuf_add(out, stored);
		return;
	}
	strbuf_addf(out, "%02d/%02d/%04d", day, month, year);
	if (hour || minute || second) {
		strbuf_add_char(out, ' ');
		show_hour(hour * 3600L + minute * 60L + second, out);
	}
}
