#include "strbuf.h"

#include "err.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char strbuf_empty[1];

void strbuf_grow(struct strbuf *buf, size_t need)
{
	size_t wanted = buf->capacity ? buf->capacity * 2 : 64;

	if (wanted < need)
		wanted = need;
	buf->text = xrealloc(buf->capacity ? buf->text : NULL, wanted);
	buf->text[buf->length] = '\0';
	buf->capacity = wanted;
}

static inline void reserve(struct strbuf *buf, size_t extra)
{
	size_t need = buf->length + extra + 1;

	if (need > buf->capacity)
		strbuf_grow(buf, need);
}

void strbuf_release(struct strbuf *buf)
{
	if (buf->capacity)
		free(buf->text);
	*buf = (struct strbuf)STRBUF_INIT;
}

void strbuf_clear(struct strbuf *buf)
{
	strbuf_truncate(buf, 0);
}

char *strbuf_detach(struct strbuf *buf)
{
	reserve(buf, 0);
	char *text = buf->text;
	*buf = (struct strbuf)STRBUF_INIT;
	return text;
}

void strbuf_add_bytes(struct strbuf *buf, const void *bytes, size_t count)
{
	reserve(buf, count);
	memcpy(buf->text + buf->length, bytes, count);
	buf->length += count;
	buf->text[buf->length] = '\0';
}

void strbuf_add(struct strbuf *buf, const char *text)
{
	if (text)
		strbuf_add_bytes(buf, text, strlen(text));
}

void strbuf_addf(struct strbuf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	strbuf_vaddf(buf, format, args);
	va_end(args);
}

void strbuf_vaddf(struct strbuf *buf, const char *format, va_list args)
{
	va_list again;

	va_copy(again, args);
	reserve(buf, 0);
	int length = vsnprintf(buf->text + buf->length, buf->capacity - buf->length, format, args);
	if (length < 0)
		bug("mẫu in sai: %s", format);
	if ((size_t)length >=
		buf->capacity - buf->length) { /* it did not fit: once more, with room */
		reserve(buf, (size_t)length);
		vsnprintf(buf->text + buf->length, (size_t)length + 1, format, again);
	}
	va_end(again);
	buf->length += (size_t)length;
}

void strbuf_truncate(struct strbuf *buf, size_t length)
{
	if (length > buf->length)
		bug("strbuf_truncate dài hơn văn bản");
	buf->length = length;
	if (buf->capacity)
		buf->text[length] = '\0';
}
