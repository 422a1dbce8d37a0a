#include "err.h"

#include "plat.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Cuts an overlong message at a character boundary: half a letter is not UTF-8. */
static void trim_partial_character(char *text)
{
	size_t len = strlen(text), start = len;

	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return;
	unsigned char lead = (unsigned char)text[start - 1];
	size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
	if (len - (start - 1) < need)
		text[start - 1] = '\0';
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
	trim_partial_character(err->text);
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
	trim_partial_character(err->detail);
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
