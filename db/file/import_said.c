/* A sentence of the import names what mends it at the keys and on the command line; who sits at the keys is told the keys. */
#include "import_row.h"

#include "xalloc.h"

#include <string.h>

static const char at_keys[] = "màn hình: ", typed[] = "dòng lệnh: ";

/* What stands in brackets, from `from` to `to`: "(màn hình: F8; dòng lệnh: --pad-ids)" becomes "(F8)", without keys nothing. */
static void add_brackets(struct strbuf *out, const char *from, const char *to)
{
	size_t keys = strlen(at_keys);
	const char *end = memchr(from, ';', (size_t)(to - from));

	if (end && strncmp(from + 1, at_keys, keys) == 0) {
		strbuf_add_char(out, '(');
		strbuf_add_bytes(out, from + 1 + keys, (size_t)(end - from - 1) - keys);
		strbuf_add_char(out, ')');
	} else if (out->length > 0 && out->text[out->length - 1] == ' ') {
		strbuf_truncate(out, out->length - 1);
	}
}

char *import_said(const struct import_options *options, const char *text)
{
	struct strbuf out = STRBUF_INIT;

	if (!text || !options->at_keys)
		return xstrdup(text);
	while (*text) {
		const char *command = *text == '(' ? strstr(text, typed) : NULL,
			   *end = *text == '(' ? strchr(text, ')') : NULL;
		if (command && end && command < end &&
			!memchr(text + 1, '(', (size_t)(end - text) - 1)) {
			add_brackets(&out, text, end);
			text = end + 1;
		} else {
			strbuf_add_char(&out, *text++);
		}
	}
	return strbuf_detach(&out);
}
