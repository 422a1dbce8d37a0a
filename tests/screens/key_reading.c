/* What a terminal's bytes become, as one line: for the tests that include it. */
#include "key_reader.h"
#include "keys.h"
#include "test.h"
#include "text.h"

#include <string.h>

/* A terminal's bytes read to their end, as one line: "Ơn<F2>". */
struct reading {
	struct key_reader reader;
	struct strbuf paste, keys;
};

static struct reading begin(bool in_text)
{
	struct reading reading = { .paste = STRBUF_INIT, .keys = STRBUF_INIT };

	key_reader_init(&reading.reader);
	reading.reader.in_text = in_text;
	return reading;
}

static void end(struct reading *reading)
{
	key_reader_release(&reading->reader);
	strbuf_release(&reading->paste);
	strbuf_release(&reading->keys);
}

static void note_key(struct reading *reading, int key)
{
	if (key == KEY_PASTED) {
		strbuf_addf(&reading->keys, "[%s]", reading->paste.text);
	} else if (key_is_text(key)) {
		text_append(&reading->keys, (uint32_t)key);
	} else {
		strbuf_add_char(&reading->keys, '<');
		key_add_name(&reading->keys, key);
		strbuf_add_char(&reading->keys, '>');
	}
}

static void take(struct reading *reading, bool quiet)
{
	int key;

	while (key_reader_next(&reading->reader, quiet, &reading->paste, &key) == KEY_EVENT_KEY)
		note_key(reading, key);
}

/* As much as a terminal sends at once, and no silence behind it. */
static void send(struct reading *reading, const char *bytes, size_t count)
{
	key_reader_feed(&reading->reader, bytes, count);
	take(reading, false);
}

static void fall_silent(struct reading *reading)
{
	for (int i = 0; i < 4 && key_reader_patience(&reading->reader) >= 0; i++)
		take(reading, true);
}

static void expect_keys(bool in_text, const char *bytes, const char *wanted)
{
	struct reading reading = begin(in_text);

	send(&reading, bytes, strlen(bytes));
	fall_silent(&reading);
	expect_text(reading.keys.text, wanted, *bytes == 27 ? bytes + 1 : bytes);
	expect_number(key_reader_patience(&reading.reader), -1, wanted);
	end(&reading);
}
