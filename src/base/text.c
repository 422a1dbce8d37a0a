#include "text.h"

#include "err.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static bool is_further(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/*
 * Bytes of the letter at the start where it is of those that nearly every text is made of: ASCII that is seen and
 * the blank, U+00C0 to U+027F, U+1E00 to U+1EFF. 0: another, or the end. They are in normal form C, have no fault
 * and part no words, but for the blank.
 */
static size_t common_bytes(const char *text)
{
	const unsigned char *at = (const unsigned char *)text;

	if (*at >= ' ' && *at < 0x7F)
		return 1;
	if (*at >= 0xC3 && *at <= 0xC9)
		return is_further(at[1]) ? 2 : 0;
	if (*at == 0xE1 && at[1] >= 0xB8 && at[1] <= 0xBB)
		return is_further(at[2]) ? 3 : 0;
	return 0;
}

size_t text_valid_bytes(const char *bytes, size_t count)
{
	size_t at = 0;

	while (at < count && bytes[at] != '\0') {
		utf8proc_int32_t code;
		size_t common = (unsigned char)bytes[at] < 0x80 ? 1
			: count - at >= 3                       ? common_bytes(bytes + at)
								: 0;
		at += common;
		if (common > 0)
			continue;
		utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)bytes + at,
			(utf8proc_ssize_t)(count - at), &code);
		if (used <= 0)
			break;
		at += (size_t)used;
	}
	return at;
}

uint32_t text_next(const char **at)
{
	utf8proc_int32_t code;
	const unsigned char *bytes = (const unsigned char *)*at;
	unsigned char first = *bytes;

	if (first < 0x80) {
		if (first)
			++*at;
		return first;
	}
	if (first >= 0xC2 && first < 0xE0 && is_further(bytes[1])) {
		*at += 2;
		return (first & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
	}
	if (first == 0xE1 && is_further(bytes[1]) && is_further(bytes[2])) {
		*at += 3;
		return 0x1000u | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
	}
	utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)*at, -1, &code);
	if (used <= 0) {
		++*at;
		return 0xFFFD;
	}
	*at += used;
	return (uint32_t)code;
}

size_t text_encode(uint32_t code, char out[TEXT_MAX_ENCODED])
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)out);
}

void text_append(struct strbuf *buf, uint32_t code)
{
	if (code < 0x80) {
		strbuf_add_char(buf, (char)code);
		return;
	}
	char bytes[TEXT_MAX_ENCODED];

	strbuf_add_bytes(buf, bytes, text_encode(code, bytes));
}

size_t text_count(const char *text)
{
	size_t count = 0;

	while (*text)
		count += ((unsigned char)*text++ & 0xC0) != 0x80;
	return count;
}

bool text_same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : !a && !b;
}

bool text_ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), part = strlen(end);

	return length >= part && strcmp(text + length - part, end) == 0;
}

bool text_is_digits(const char *text)
{
	return text[strspn(text, "0123456789")] == '\0';
}

/* Letters below U+0300 and those of U+1E80 to U+1EFF are in normal form C whatever stands beside them. */
static bool is_composed(const char *text)
{
	for (const unsigned char *at = (const unsigned char *)text; *at;)
		if (*at < 0x80)
			at++;
		else if (*at < 0xCC && at[1])
			at += 2;
		else if (*at == 0xE1 && (at[1] == 0xBA || at[1] == 0xBB) && at[2])
			at += 3;
		else
			return false;
	return true;
}

char *text_nfc(const char *text)
{
	if (is_composed(text))
		return xstrdup(text);
	utf8proc_uint8_t *composed = utf8proc_NFC((const utf8proc_uint8_t *)text);
	if (!composed)
		bug("chuẩn hóa chữ không được");
	return (char *)composed;
}

static bool is_blank(uint32_t code)
{
	return code == ' ' || code == '\t' || code == 0xA0 || code == '\r' || code == '\n';
}

bool text_is_tidy(const char *text)
{
	const char *at = text;
	char before = ' ';

	while (*at) {
		size_t bytes = common_bytes(at);
		if (bytes == 0 || (*at == ' ' && before == ' '))
			return false;
		before = *at;
		at += bytes;
	}
	return before != ' ' || *text == '\0';
}

char *text_tidy(const char *text)
{
	if (text_is_tidy(text))
		return xstrdup(text);
	struct strbuf out = STRBUF_INIT;
	bool gap = false;

	while (*text) {
		uint32_t code = text_next(&text);
		if (is_blank(code)) {
			gap = true;
			continue;
		}
		if (gap && out.length > 0)
			strbuf_add_char(&out, ' ');
		gap = false;
		text_append(&out, code);
	}
	return strbuf_detach(&out);
}

static bool is_letter(uint32_t code)
{
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool text_says_something(const char *text)
{
	if (!text || text_valid_bytes(text, strlen(text)) != strlen(text))
		return false;
	enum { LETTERS = 2 };
	int letters = 0;

	for (const char *at = text; *at;)
		letters += is_letter(text_next(&at));
	return letters >= LETTERS;
}

int text_char_width(uint32_t code)
{
	if (text_is_plain(code))
		return 1;
	if (code < 0x20)
		return 0;
	utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
	if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
		category == UTF8PROC_CATEGORY_CF)
		return 0;
	int width = utf8proc_charwidth((utf8proc_int32_t)code);
	return width < 0 ? 0 : width;
}

int text_width(const char *text)
{
	int width = 0;

	while (*text)
		width += text_char_width(text_next(&text));
	return width;
}

size_t text_grapheme(const char *text)
{
	const char *at = text;
	utf8proc_int32_t state = 0;

	if (!*text)
		return 0;
	uint32_t before = text_next(&at);
	while (*at) {
		const char *next = at;
		uint32_t code = text_next(&next);
		if (text_is_plain(before) && text_is_plain(code))
			break; /* letters of these never join */
		if (utf8proc_grapheme_break_stateful(
			    (utf8proc_int32_t)before, (utf8proc_int32_t)code, &state))
			break;
		before = code;
		at = next;
	}
	return (size_t)(at - text);
}

size_t text_fit(const char *text, int columns, int *used)
{
	const char *at = text;
	int total = 0;

	while (*at) {
		size_t bytes = text_grapheme(at);
		const char *end = at + bytes, *inside = at;
		int width = 0;
		while (inside < end)
			width += text_char_width(text_next(&inside));
		if (total + width > columns)
			break;
		total += width;
		at = end;
	}
	if (used)
		*used = total;
	return (size_t)(at - text);
}

void text_add_column(struct strbuf *buf, const char *text, int columns, bool pad)
{
	int used;
	size_t bytes = text_fit(text, columns, &used);

	if (text[bytes] && columns > 0) {
		bytes = text_fit(text, columns - 1, &used);
		strbuf_add_bytes(buf, text, bytes);
		strbuf_add(buf, "…");
		used++;
	} else {
		strbuf_add_bytes(buf, text, bytes);
	}
	for (; pad && used < columns; used++)
		strbuf_add_char(buf, ' ');
}

struct text_quote text_quote(const char *text)
{
	struct text_quote quote;
	int columns = 40;
	size_t bytes = text_fit(text, columns, NULL);

	while (bytes > sizeof quote.text - sizeof "…" || (text[bytes] && columns == 40))
		bytes = text_fit(text, --columns, NULL);
	snprintf(quote.text, sizeof quote.text, "%.*s%s", (int)bytes, text, text[bytes] ? "…" : "");
	return quote;
}

uint32_t text_lower(uint32_t code)
{
	if (code < 0x80)
		return code >= 'A' && code <= 'Z' ? code + 32 : code;
	if (code >= 0xC0 && code <= 0xDE)
		return code == 0xD7 ? code : code + 32;
	if (code >= 0x1EA0 && code < 0x1F00)
		return code | 1;
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

uint32_t text_upper(uint32_t code)
{
	if (code < 0x80)
		return code >= 'a' && code <= 'z' ? code - 32 : code;
	if (code >= 0xE0 && code <= 0xFE)
		return code == 0xF7 ? code : code - 32;
	if (code >= 0x1EA0 && code < 0x1F00)
		return code & ~1u;
	return (uint32_t)utf8proc_toupper((utf8proc_int32_t)code);
}

static char *map_case(const char *text, uint32_t (*map)(uint32_t))
{
	struct strbuf out = STRBUF_INIT;

	while (*text)
		text_append(&out, map(text_next(&text)));
	return strbuf_detach(&out);
}

char *text_capitals(const char *text)
{
	return map_case(text, text_upper);
}

char *text_lowered(const char *text)
{
	return map_case(text, text_lower);
}

void text_add_lowered(struct strbuf *buf, const char *text)
{
	if (*text)
		text_append(buf, text_lower(text_next(&text)));
	strbuf_add(buf, text);
}

bool text_begins_with(const char *text, const char *words)
{
	char *all = text_lowered(text), *begin = text_lowered(words);
	size_t bytes = strlen(begin);
	bool so = bytes > 0 && strncmp(all, begin, bytes) == 0 &&
		(all[bytes] == '\0' || all[bytes] == ' ');

	free(begin);
	free(all);
	return so;
}

static enum text_fault fault_of(uint32_t code)
{
	if (code < 0x20 || (code >= 0x7F && code < 0xA0))
		return TEXT_CONTROL;
	if (code < 0xAD)
		return TEXT_CLEAN;
	if (code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
		(code >= 0x2066 && code <= 0x2069) || code == 0x061C)
		return TEXT_DIRECTION;
	if (code == 0x34F || code == 0x115F || code == 0x1160 || code == 0x180E || code == 0x3164 ||
		code == 0xFFA0 || (code >= 0x2061 && code <= 0x2064) ||
		(code >= 0x206A && code <= 0x206F) || (code >= 0xFE00 && code <= 0xFE0F) ||
		(code >= 0xE0000 && code <= 0xE007F))
		return TEXT_INVISIBLE;
	if (code == 0xAD || (code >= 0x200B && code <= 0x200D) || code == 0x2060 ||
		code == 0xFEFF || code == 0x2028 || code == 0x2029)
		return TEXT_INVISIBLE;
	if ((code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF) ||
		(code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFD)
		return TEXT_NONCHARACTER;
	return TEXT_CLEAN;
}

bool text_is_hidden(uint32_t code)
{
	return fault_of(code) != TEXT_CLEAN;
}

enum text_fault text_find_fault(const char *text, bool lines, uint32_t *code)
{
	while (*text) {
		size_t bytes = common_bytes(text);
		text += bytes;
		if (bytes > 0)
			continue;
		*code = text_next(&text);
		if (*code == '\n' && lines)
			continue;
		enum text_fault fault = fault_of(*code);
		if (fault != TEXT_CLEAN)
			return fault;
	}
	return TEXT_CLEAN;
}

/* OWASP's list and its full-width twins. A dash with a blank behind it is a bullet, not a sum. */
bool text_is_formula(const char *text)
{
	const char *at = text;
	uint32_t code = text_next(&at);

	while (code && (code == ' ' || text_is_hidden(code)))
		code = text_next(&at);
	if (code == '=' || code == '@' || code == 0xFF1D || code == 0xFF20)
		return true;
	if (code == '+' || code == '-' || code == 0xFF0B || code == 0xFF0D)
		return *at != ' ' && *at != '\0';
	return false;
}

const char *text_fault_name(enum text_fault fault)
{
	switch (fault) {
	case TEXT_CONTROL:
		return "ký tự điều khiển";
	case TEXT_DIRECTION:
		return "ký tự đảo chiều chữ";
	case TEXT_INVISIBLE:
		return "ký tự vô hình";
	case TEXT_NONCHARACTER:
		return "ký tự hỏng";
	case TEXT_FORMULA:
		return "dấu mở đầu công thức bảng tính";
	case TEXT_CLEAN:
		break;
	}
	return "";
}

static void add_visible(struct strbuf *buf, const char *text, const char *kept)
{
	while (*text) {
		uint32_t code = text_next(&text);
		if (text_is_hidden(code) && !(code < 0x80 && strchr(kept, (int)code)))
			strbuf_addf(buf, "<U+%04X>", (unsigned)code);
		else
			text_append(buf, code);
	}
}

void text_add_visible(struct strbuf *buf, const char *text)
{
	add_visible(buf, text, "");
}

void text_add_visible_lines(struct strbuf *buf, const char *text)
{
	add_visible(buf, text, "\n\r\t");
}
