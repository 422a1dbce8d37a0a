#include "err.h"

#include "plat.h"
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Takes out what is left of a character that a precision or the end of the buffer cut in two: half a
 * letter is not UTF-8.
 */
static void drop_cut_characters(char *text)
{
	char *to = text;

	while (*text) {
		size_t valid = text_valid_bytes(text, strlen(text));
		memmove(to, text, valid);
		to += valid;
		text += valid;
		text += *text != '\0';
	}
	*to = '\0';
}

bool err_set(struct err *err, enum err_kind kind, const char *format, ...)
{
	va_list args;

	if (!err)
		return false;
	err->kind = kind;
	err->detail[0] = '\0';
	va_start(args, format);
	vsnprintf(err->text, sizeof err->text, format, args);
	va_end(args);
	drop_cut_characters(err->text);
	return false;
}

void err_detail(struct err *err, const char *format, ...)
{
	va_list args;

	if (!err)
		return;
	va_start(args, format);
	vsnprintf(err->detail, sizeof err->detail, format, args);
	va_end(args);
	drop_cut_characters(err->detail);
}

void err_clear(struct err *err)
{
	*err = (struct err)ERR_INIT;
}

bool err_wrap(struct err *err, const char *where, const struct err *cause)
{
	if (!err)
		return false;
	err_set(err, cause->kind, "%s: %s", where, cause->text);
	memcpy(err->detail, cause->detail, sizeof err->detail);
	return false;
}

_Noreturn void bug(const char *format, ...)
{
	va_list args;

	plat_leave_screen();
	fputs("chibo: lỗi trong chương trình: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}
