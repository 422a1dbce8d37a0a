#include "key_reader.h"

#include "input_method.h"
#include "key_sequences.h"
#include "keys.h"
#include "text.h"
#include "xalloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	ESC = 0x1B,
	BELL = 0x07,
	CANCEL = 0x18,
	SUBSTITUTE = 0x1A,
	TOGETHER = 25,    /* milliseconds: bytes of one key, over a line that is not the fastest */
	DIGIT_WAIT = 225, /* after that, outside text: Esc, then a digit, by hand */
	REST_WAIT = 500,  /* a sequence that was cut may still go on */
	LETTER_WAIT = 3000, /* a letter that has begun comes whole, however slow the line is */
	PASTE_WAIT = 3000,  /* a paste never stops that long but when its end was lost */
};

static const char paste_begin[] = "\033[200~", paste_end[] = "\033[201~",
		  barrier_begin[] = "\033[7770;";

void key_reader_init(struct key_reader *reader)
{
	*reader = (struct key_reader) { .bytes = STRBUF_INIT };
}

void key_reader_release(struct key_reader *reader)
{
	strbuf_release(&reader->bytes);
	for (size_t i = 0; i < reader->added_count; i++)
		free(reader->added[i].bytes);
	free(reader->added);
	key_reader_init(reader);
}

void key_reader_add(struct key_reader *reader, const char *bytes, int key)
{
	if (!bytes || bytes[0] != ESC)
		return;
	reader->added = xgrow(reader->added, reader->added_count, sizeof *reader->added);
	reader->added[reader->added_count++] = (struct key_sequence) { .bytes = xstrdup(bytes),
		.key = key };
}

size_t key_reader_unread(const struct key_reader *reader)
{
	return reader->bytes.length - reader->at;
}

void key_reader_feed(struct key_reader *reader, const void *bytes, size_t count)
{
	size_t left = key_reader_unread(reader);

	if (reader->at > 0) {
		memmove(reader->bytes.text, reader->bytes.text + reader->at, left);
		strbuf_truncate(&reader->bytes, left);
		reader->at = 0;
	}
	strbuf_add_bytes(&reader->bytes, bytes, count);
	reader->burst = left + count > INPUT_BURST;
}

/* ---- how long things are: bytes from `bytes` on, 0 when their end has not come ---- */

static bool is_final(unsigned char byte)
{
	return byte >= 0x40 && byte <= 0x7E;
}

/* One character in UTF-8; a byte that is none stands alone. */
static size_t character_length(const unsigned char *bytes, size_t count)
{
	size_t wanted = bytes[0] < 0xC2 ? 1
		: bytes[0] < 0xE0       ? 2
		: bytes[0] < 0xF0       ? 3
		: bytes[0] < 0xF5       ? 4
					: 1;

	for (size_t i = 1; i < wanted; i++) {
		if (i == count)
			return 0;
		if ((bytes[i] & 0xC0) != 0x80)
			return 1;
	}
	return wanted;
}

/* ESC [ M and three characters: button, column, row, each 32 more than it is. */
static size_t mouse_length(const unsigned char *bytes, size_t count)
{
	size_t at = 3;

	for (int i = 0; i < 3; i++) {
		if (at == count)
			return 0;
		if (bytes[at] < ' ')
			return at; /* cut */
		size_t length = character_length(bytes + at, count - at);
		if (length == 0)
			return 0;
		at += length;
	}
	return at;
}

/*
 * ESC [ with what belongs to it, or as much as there is when something else cuts it. Two are of no
 * standard: ESC [ [ A of the Linux console and ESC [ 7 $ of rxvt.
 */
static size_t control_length(const unsigned char *bytes, size_t count)
{
	size_t at = 2;
	bool number = true;

	if (at < count && bytes[at] == 'M')
		return mouse_length(bytes, count);
	if (at < count && bytes[at] == '[')
		at++;
	while (at < count && bytes[at] >= 0x20 && bytes[at] <= 0x3F) {
		if (bytes[at] == '$' && number && at > 2)
			return at + 1;
		number = number && bytes[at] >= '0' && bytes[at] <= '9';
		at++;
	}
	if (at == count)
		return 0;
	return is_final(bytes[at]) || bytes[at] == CANCEL || bytes[at] == SUBSTITUTE ? at + 1 : at;
}

/* ESC O, perhaps a number for Shift and Ctrl, and a letter. */
static size_t single_length(const unsigned char *bytes, size_t count)
{
	size_t at = 2;

	while (at < count && bytes[at] >= '0' && bytes[at] <= '9')
		at++;
	if (at == count)
		return 0;
	return is_final(bytes[at]) ? at + 1 : at;
}

/* A string of the terminal, to its end mark: ESC \, or the bell. Enter and other keys cut it. */
static size_t string_length(const unsigned char *bytes, size_t count)
{
	for (size_t at = 2; at < count; at++) {
		if (bytes[at] == BELL || bytes[at] == CANCEL || bytes[at] == SUBSTITUTE)
			return at + 1;
		if (bytes[at] == ESC)
			return at + 1 == count ? 0 : bytes[at + 1] == '\\' ? at + 2 : at;
		if (bytes[at] < ' ')
			return at;
	}
	return 0;
}

/*
 * The sequence that begins with these bytes. *known: they begin one; else it is Esc and something typed.
 * Names begin with P, a device's report never goes on with a letter.
 */
static size_t sequence_length(const unsigned char *bytes, size_t count, bool *known)
{
	*known = true;
	switch (bytes[1]) {
	case '[':
		return control_length(bytes, count);
	case 'O':
		return single_length(bytes, count);
	case 'P':
		if (count > 2 && (bytes[2] <= ' ' || bytes[2] >= '@'))
			break;
		return string_length(bytes, count);
	case ']':
	case '^':
	case '_':
		return string_length(bytes, count);
	}
	*known = false;
	return 0;
}

/* ---- what they mean ---- */

static int key_of(const struct key_reader *reader, const char *bytes, size_t length)
{
	int key = key_of_sequence(bytes, length);

	if (key == KEY_NOTHING)
		key = key_of_coded(bytes, length);
	if (key != KEY_NOTHING)
		return key;
	for (size_t i = 0; i < reader->added_count; i++)
		if (strlen(reader->added[i].bytes) == length &&
			memcmp(reader->added[i].bytes, bytes, length) == 0)
			return reader->added[i].key;
	return KEY_NOTHING;
}

static bool begins_with(const char *bytes, size_t length, const char *start)
{
	return length >= strlen(start) && memcmp(bytes, start, strlen(start)) == 0;
}

static enum key_event take_sequence(
	struct key_reader *reader, size_t length, struct strbuf *paste, int *key)
{
	const char *bytes = reader->bytes.text + reader->at;

	reader->at += length;
	if (begins_with(bytes, length, paste_begin)) {
		strbuf_clear(paste);
		reader->in_paste = true;
		return KEY_EVENT_NONE;
	}
	if (reader->barriers && begins_with(bytes, length, barrier_begin)) {
		reader->barrier = strtol(bytes + strlen(barrier_begin), NULL, 10);
		return KEY_EVENT_BARRIER;
	}
	*key = key_of(reader, bytes, length);
	return *key == KEY_NOTHING ? KEY_EVENT_NONE : KEY_EVENT_KEY;
}

static bool is_printable(unsigned char byte)
{
	return byte >= ' ' && byte != 0x7F;
}

/*
 * Esc that begins no sequence. With a digit it is an F-key; but in a field a number typed behind Esc
 * stays a number. Of more text at once than anybody types, a paste without brackets, it is no key at
 * all: it would leave the field, and the rest would be taken for commands.
 */
static enum key_event take_escape(struct key_reader *reader, int *key)
{
	const unsigned char *bytes = (const unsigned char *)reader->bytes.text + reader->at;
	size_t count = key_reader_unread(reader);
	bool typed_on = count > 2 && is_printable(bytes[1]) && is_printable(bytes[2]);

	reader->at++;
	*key = KEY_ESCAPE;
	if (typed_on && reader->burst)
		return KEY_EVENT_NONE;
	int made = count > 1 ? key_behind_escape(bytes[1]) : KEY_NOTHING;
	if (made != KEY_NOTHING && !(typed_on && reader->in_text)) {
		reader->at++;
		*key = made;
	}
	return KEY_EVENT_KEY;
}

/* The character of so many bytes; 0 for bytes that are none. */
static uint32_t decode(const char *bytes, size_t length)
{
	char text[TEXT_MAX_ENCODED + 1] = "";
	const char *at = text;

	memcpy(text, bytes, length);
	if (text_valid_bytes(text, length) != length)
		return 0;
	return text_next(&at);
}

/* ---- reading ---- */

static enum key_event read_paste(
	struct key_reader *reader, bool quiet, struct strbuf *paste, int *key)
{
	while (key_reader_unread(reader) > 0) {
		const char *bytes = reader->bytes.text + reader->at;
		size_t count = key_reader_unread(reader);
		if (begins_with(bytes, count, paste_end)) {
			reader->at += strlen(paste_end);
			quiet = true;
			break;
		}
		if (!quiet && count < strlen(paste_end) && memcmp(bytes, paste_end, count) == 0)
			return KEY_EVENT_NONE;
		size_t length = character_length((const unsigned char *)bytes, count);
		if (length == 0 && !quiet)
			return KEY_EVENT_NONE;
		uint32_t code = length > 0 ? decode(bytes, length) : 0;
		if (code)
			text_append(paste, code);
		reader->at += length > 0 ? length : count;
	}
	if (!quiet)
		return KEY_EVENT_NONE;
	reader->in_paste = false;
	*key = KEY_PASTED;
	return KEY_EVENT_KEY;
}

/* False: more is needed. *event is KEY_EVENT_NONE for what was swallowed. */
static bool read_escape(struct key_reader *reader, bool quiet, struct strbuf *paste, int *key,
	enum key_event *event)
{
	const unsigned char *bytes = (const unsigned char *)reader->bytes.text + reader->at;
	size_t count = key_reader_unread(reader);
	bool known = false, late = reader->lone_escape;

	if (count == 1 && !quiet)
		return false;
	if (count == 1 && !late && !reader->in_text) {
		reader->lone_escape = true;
		return false;
	}
	reader->lone_escape = false;
	size_t length = count > 1 && !(late && bytes[1] != '[')
		? sequence_length(bytes, count, &known)
		: 0;
	if (known && length == 0 && !quiet)
		return false;
	if (known && length == 0) { /* cut by silence */
		reader->at += count;
		*event = KEY_EVENT_NONE;
	} else {
		*event = known ? take_sequence(reader, length, paste, key)
			       : take_escape(reader, key);
	}
	return true;
}

/*
 * Other input methods send a mark of no width and take it back before they take back letters. It counts as
 * the letter it is for them: the Backspace meant for it takes nothing else.
 */
static bool is_for_mark(struct key_reader *reader, int key)
{
	if (key == KEY_ERASE && reader->marks > 0) {
		reader->marks--;
		return true;
	}
	bool mark = key >= 0x80 && key < KEY_FIRST_SPECIAL && text_is_hidden((uint32_t)key);
	reader->marks = mark ? reader->marks + 1 : 0;
	return mark;
}

static bool read_character(struct key_reader *reader, bool quiet, int *key, enum key_event *event)
{
	const char *bytes = reader->bytes.text + reader->at;
	size_t count = key_reader_unread(reader);
	size_t length = character_length((const unsigned char *)bytes, count);

	if (length == 0 && !quiet)
		return false;
	uint32_t code = length > 0 ? decode(bytes, length) : 0;
	reader->at += length > 0 ? length : count;
	*key = key_of_character(code);
	bool none = *key == KEY_NOTHING || is_for_mark(reader, *key);
	*event = none ? KEY_EVENT_NONE : KEY_EVENT_KEY;
	return true;
}

enum key_event key_reader_next(
	struct key_reader *reader, bool quiet, struct strbuf *paste, int *key)
{
	enum key_event event = KEY_EVENT_NONE;

	while (event == KEY_EVENT_NONE) {
		bool taken;
		if (reader->in_paste) {
			event = read_paste(reader, quiet, paste, key);
			taken = event != KEY_EVENT_NONE;
		} else if (key_reader_unread(reader) == 0) {
			taken = false;
		} else if (reader->bytes.text[reader->at] == ESC) {
			taken = read_escape(reader, quiet, paste, key, &event);
		} else {
			taken = read_character(reader, quiet, key, &event);
		}
		if (!taken)
			break;
	}
	return event;
}

int key_reader_patience(const struct key_reader *reader)
{
	size_t count = key_reader_unread(reader);

	if (reader->in_paste)
		return PASTE_WAIT;
	if (count == 0)
		return -1;
	if (reader->lone_escape)
		return DIGIT_WAIT;
	if (reader->bytes.text[reader->at] != ESC)
		return LETTER_WAIT;
	return count == 1 || (count == 2 && reader->bytes.text[reader->at + 1] != '[') ? TOGETHER
										       : REST_WAIT;
}
