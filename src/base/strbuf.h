/*
 * strbuf.h - a text that grows.
 *
 * Invariants: text is always NUL-terminated and never NULL; length excludes the NUL. Start with
 * STRBUF_INIT, end with strbuf_release() or strbuf_detach().
 */
#ifndef STRBUF_H
#define STRBUF_H

#include <stdarg.h>
#include <stddef.h>

struct strbuf {
	char *text;
	size_t length, capacity;
};

extern const char strbuf_empty[1];

#define STRBUF_INIT                          \
	{                                    \
		.text = (char *)strbuf_empty \
	}

void strbuf_release(struct strbuf *buf); /* frees, and leaves it empty and usable */
void strbuf_clear(struct strbuf *buf);   /* empties, keeps the memory */
char *strbuf_detach(struct strbuf *buf); /* the text, now the caller's to free */

void strbuf_add(struct strbuf *buf, const char *text); /* NULL adds nothing */
void strbuf_add_bytes(struct strbuf *buf, const void *bytes, size_t count);
void strbuf_addf(struct strbuf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void strbuf_vaddf(struct strbuf *buf, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));
void strbuf_truncate(struct strbuf *buf, size_t length);
void strbuf_grow(struct strbuf *buf, size_t need); /* to hold `need` bytes, the NUL among them */

static inline void strbuf_add_char(struct strbuf *buf, char c)
{
	if (buf->length + 2 > buf->capacity)
		strbuf_grow(buf, buf->length + 2);
	buf->text[buf->length++] = c;
	buf->text[buf->length] = '\0';
}

#endif
