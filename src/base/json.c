#include "json.h"

void json_string(struct strbuf *out, const char *text)
{
	if (!text) {
		strbuf_add(out, "null");
		return;
	}
	strbuf_add_char(out, '"');
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;
		if (c == '"' || c == '\\') {
			strbuf_add_char(out, '\\');
			strbuf_add_char(out, (char)c);
		} else if (c == '\n') {
			strbuf_add(out, "\\n");
		} else if (c < 0x20 || c == 0x7F) {
			strbuf_addf(out, "\\u%04x", c);
		} else {
			strbuf_add_char(out, (char)c);
		}
	}
	strbuf_add_char(out, '"');
}

static void begin_member(struct strbuf *out, const char *name)
{
	if (out->length > 0)
		strbuf_truncate(out, out->length - 1);
	strbuf_add_char(out, out->length > 0 ? ',' : '{');
	json_string(out, name);
	strbuf_add_char(out, ':');
}

void json_member(struct strbuf *out, const char *name, const char *text)
{
	begin_member(out, name);
	json_string(out, text);
	strbuf_add_char(out, '}');
}

void json_number(struct strbuf *out, const char *name, int number)
{
	begin_member(out, name);
	strbuf_addf(out, "%d}", number);
}
