/* The texts that cells share, and how texts of cells are written. */
#include "text.h"
#include "xalloc.h"
#include "xlsx_book.h"
#include "xlsx_xml.h"
#include "xlsx_zip.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 256 << 20, MOST_STRINGS = 8 << 20 };

struct strings_reader {
	struct xlsx_strings *strings;
	const struct xzip *zip;
	int phonetic; /* the depth of a reading aid that is being passed over; 0: none */
	bool inside;  /* a text */
};

void xlsx_text_tidy(char *text)
{
	char *to = text;

	for (const char *at = text; *at;) {
		if (at[0] == '_' && at[1] == 'x' && isxdigit((unsigned char)at[2]) &&
			isxdigit((unsigned char)at[3]) && isxdigit((unsigned char)at[4]) &&
			isxdigit((unsigned char)at[5]) && at[6] == '_') {
			char digits[5] = { at[2], at[3], at[4], at[5], '\0' };
			long code = strtol(digits, NULL, 16);
			if (code > 0 && (code < 0xD800 || code > 0xDFFF)) {
				to += text_encode((uint32_t)code, to);
				at += 7;
				continue;
			}
		}
		*to++ = *at++;
	}
	*to = '\0';
	to = text;
	for (const char *at = text; *at; at++)
		if (at[0] != '\r' || at[1] != '\n')
			*to++ = *at == '\r' ? '\n' : *at;
	*to = '\0';
}

static bool on_start(
	void *context, const char *element, int depth, const char **attributes, struct err *err)
{
	struct strings_reader *reader = context;
	struct xlsx_strings *strings = reader->strings;

	(void)attributes;
	if (depth == 1 && strcmp(element, "si") == 0) {
		if (strings->count == MOST_STRINGS)
			return xzip_damaged(reader->zip, err, "too many strings");
		strings->starts = xgrow(strings->starts, strings->count, sizeof *strings->starts);
		strings->starts[strings->count] = (uint32_t)strings->text.length;
	} else if (depth > 1 && !reader->phonetic && strcmp(element, "rPh") == 0) {
		reader->phonetic = depth;
	} else if (depth > 1 && !reader->phonetic) {
		reader->inside = strcmp(element, "t") == 0;
	}
	return true;
}

static bool on_end(void *context, const char *element, int depth, struct err *err)
{
	struct strings_reader *reader = context;
	struct strbuf *text = &reader->strings->text;

	(void)err;
	reader->inside = false;
	if (depth == reader->phonetic)
		reader->phonetic = 0;
	if (depth != 1 || strcmp(element, "si") != 0)
		return true;
	size_t start = reader->strings->starts[reader->strings->count++];
	if (text->length > start) {
		xlsx_text_tidy(text->text + start);
		strbuf_truncate(text, start + strlen(text->text + start));
	}
	strbuf_add_char(text, '\0');
	return true;
}

static bool on_text(void *context, const char *bytes, int length, struct err *err)
{
	struct strings_reader *reader = context;

	if (!reader->inside)
		return true;
	strbuf_add_bytes(&reader->strings->text, bytes, (size_t)length);
	if (reader->strings->text.length > MOST_BYTES)
		return err_set(err, ERR_INPUT,
			"%s: chữ trong tệp nhiều quá %d MB. Chia thành nhiều tệp nhỏ.",
			xzip_name(reader->zip), MOST_BYTES >> 20);
	return true;
}

bool xlsx_strings_read(struct xzip *zip, int member, struct xlsx_strings *strings, struct err *err)
{
	static const struct xml_take take = { .start = on_start, .end = on_end, .text = on_text };
	struct strings_reader reader = { .strings = strings, .zip = zip };

	*strings = (struct xlsx_strings) { 0 };
	strings->text = (struct strbuf)STRBUF_INIT;
	if (member < 0 || xml_read(zip, member, &take, &reader, err))
		return true;
	xlsx_strings_release(strings);
	return false;
}

const char *xlsx_string(const struct xlsx_strings *strings, long index)
{
	if (index < 0 || (size_t)index >= strings->count)
		return NULL;
	return strings->text.text + strings->starts[index];
}

void xlsx_strings_release(struct xlsx_strings *strings)
{
	strbuf_release(&strings->text);
	free(strings->starts);
	*strings = (struct xlsx_strings) { 0 };
	strings->text = (struct strbuf)STRBUF_INIT;
}
