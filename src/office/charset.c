#include "charset.h"

#include "old_code.h"
#include "strbuf.h"
#include "text.h"
#include "viqr.h"
#include "xalloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct {
	const char *option, *title;
} charsets[] = {
	[CHARSET_UTF8] = { "utf-8", "UTF-8" },
	[CHARSET_UTF16LE] = { "utf-16", "UTF-16" },
	[CHARSET_UTF16BE] = { "utf-16be", "UTF-16 (BE)" },
	[CHARSET_TCVN3] = { "tcvn3", "TCVN3 (ABC)" },
	[CHARSET_VNI] = { "vni", "VNI" },
	[CHARSET_1258] = { "windows-1258", "Windows-1258" },
	[CHARSET_VIQR] = { "viqr", "VIQR" },
	[CHARSET_TCVN3_TWICE] = { "tcvn3-hai-lan", "TCVN3 (ABC) hai lần" },
	[CHARSET_VNI_TWICE] = { "vni-hai-lan", "VNI hai lần" },
	[CHARSET_UTF8_TWICE] = { "utf-8-hai-lan", "UTF-8 hai lần" },
};

const char *charset_title(enum charset charset)
{
	return charsets[charset].title;
}

const char *charset_option(enum charset charset)
{
	return charsets[charset].option;
}

enum charset charset_in_cells(enum charset charset)
{
	return charset == CHARSET_TCVN3  ? CHARSET_TCVN3_TWICE
		: charset == CHARSET_VNI ? CHARSET_VNI_TWICE
					 : charset;
}

enum charset charset_font(enum charset charset)
{
	return charset == CHARSET_TCVN3_TWICE  ? CHARSET_TCVN3
		: charset == CHARSET_VNI_TWICE ? CHARSET_VNI
					       : charset;
}

bool charset_is_twice(enum charset charset)
{
	return charset >= CHARSET_TCVN3_TWICE;
}

bool charset_named(const char *name, enum charset *charset)
{
	for (enum charset i = 0; i < CHARSETS; i++)
		if (strcasecmp(charsets[i].option, name) == 0) {
			*charset = i;
			return true;
		}
	return false;
}

void charset_list(char *out, size_t size)
{
	size_t length = 0;

	for (enum charset i = 0; i < CHARSETS && length < size; i++)
		length += (size_t)snprintf(
			out + length, size - length, "%s%s", i ? " " : "", charsets[i].option);
}

/* ---- decoding: each takes as many bytes as it can, the last ones of a file all ---- */

enum { LONGEST_WORD = 1024 };

#define BROKEN '\xFF' /* never in UTF-8 */

struct piece {
	const unsigned char *bytes;
	size_t count;
	bool last; /* of the file */
};

static size_t decode_utf16(const struct piece *piece, bool big, struct strbuf *out)
{
	size_t at = 0;

	while (at + 2 <= piece->count) {
		const unsigned char *unit = piece->bytes + at;
		bool pair_fits = at + 4 <= piece->count;
		uint32_t code = (uint32_t)(unit[!big] << 8 | unit[big]), low = 0;
		bool high = code >= 0xD800 && code < 0xDC00;
		if (high && !pair_fits && !piece->last)
			break;
		if (high && pair_fits)
			low = (uint32_t)(unit[2 + !big] << 8 | unit[2 + big]);
		at += 2;
		if (low >= 0xDC00 && low < 0xE000) {
			at += 2;
			code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
		}
		if (code >= 0xD800 && code < 0xE000)
			strbuf_add_char(out, BROKEN);
		else
			text_append(out, code);
	}
	if (piece->last && at < piece->count) {
		strbuf_add_char(out, BROKEN);
		at = piece->count;
	}
	return at;
}

static bool in_word(unsigned char c)
{
	return c >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* TRƯêNG is TRƯỜNG, and óT is ÚT: what TCVN3 has no capital of is one in a word of capitals. */
static void raise_capitals(uint32_t *codes, size_t count)
{
	size_t lacking = 0;

	for (size_t i = 0; i < count; i++) {
		bool lacks = codes[i] != OLD_UNDEFINED && old_code_lacks_capital(codes[i]);
		if (!lacks && (codes[i] == OLD_UNDEFINED || text_lower(codes[i]) == codes[i]))
			return;
		lacking += lacks;
	}
	bool first = count > 0 && old_code_lacks_capital(codes[0]);
	for (size_t i = 0; i < count && count - lacking >= (first ? 1 : 2); i++)
		codes[i] = text_upper(codes[i]);
}

static void decode_old_word(
	enum old_code code, const unsigned char *word, size_t length, struct strbuf *out)
{
	uint32_t codes[LONGEST_WORD];
	size_t count = old_code_word(code, word, length, codes);

	if (code == OLD_TCVN3)
		raise_capitals(codes, count);
	for (size_t i = 0; i < count; i++) {
		if (codes[i] == OLD_UNDEFINED)
			strbuf_add_char(out, BROKEN);
		else
			text_append(out, codes[i]);
	}
}

static size_t decode_old(enum old_code code, const struct piece *piece, struct strbuf *out)
{
	size_t at = 0;

	while (at < piece->count) {
		size_t left = piece->count - at, length = 0;
		const unsigned char *bytes = piece->bytes + at;
		while (length < left && !in_word(bytes[length]))
			length++;
		strbuf_add_bytes(out, bytes, length);
		at += length;
		bytes += length;
		left -= length;
		length = 0;
		while (length < left && length < LONGEST_WORD && in_word(bytes[length]))
			length++;
		if (length == left && length < LONGEST_WORD && !piece->last)
			break;
		decode_old_word(code, bytes, length, out);
		at += length;
	}
	return at;
}

static size_t decode_viqr(const struct piece *piece, struct strbuf *out)
{
	const char *bytes = (const char *)piece->bytes;
	size_t at = 0;

	while (at < piece->count) {
		size_t length = viqr_token_length(bytes + at, piece->count - at);
		if (at + length == piece->count && length < LONGEST_WORD && !piece->last)
			break;
		viqr_decode(bytes + at, length, out);
		at += length;
	}
	return at;
}

/* Back from UTF-8 to the bytes that were taken for Latin. */
static size_t narrow(const struct piece *piece, struct strbuf *out)
{
	size_t at = 0;

	while (at < piece->count) {
		unsigned char c = piece->bytes[at];
		char character[TEXT_MAX_ENCODED + 1] = "";
		const char *next = character;
		size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
		int byte = c;
		if (at + length > piece->count && !piece->last)
			break;
		if (c >= 0x80) {
			size_t left = piece->count - at;
			memcpy(character, piece->bytes + at, length < left ? length : left);
			byte = old_code_latin_byte(text_next(&next));
			length = (size_t)(next - character);
		}
		strbuf_add_char(out, byte >= 0 ? (char)byte : BROKEN);
		at += length;
	}
	return at;
}

/* Of what was saved twice, the bytes behind the first decoding. */
static size_t decode(enum charset charset, const struct piece *piece, struct strbuf *out)
{
	switch (charset) {
	case CHARSET_UTF16LE:
	case CHARSET_UTF16BE:
		return decode_utf16(piece, charset == CHARSET_UTF16BE, out);
	case CHARSET_TCVN3:
	case CHARSET_TCVN3_TWICE:
		return decode_old(OLD_TCVN3, piece, out);
	case CHARSET_VNI:
	case CHARSET_VNI_TWICE:
		return decode_old(OLD_VNI, piece, out);
	case CHARSET_1258:
		return decode_old(OLD_1258, piece, out);
	case CHARSET_VIQR:
		return decode_viqr(piece, out);
	default:
		strbuf_add_bytes(out, piece->bytes, piece->count);
		return piece->count;
	}
}

void charset_decode_word(
	enum charset charset, const unsigned char *word, size_t length, struct strbuf *out)
{
	struct strbuf narrowed = STRBUF_INIT;
	struct piece piece = { word, length, true };

	if (charset_is_twice(charset)) {
		narrow(&piece, &narrowed);
		piece.bytes = (unsigned char *)narrowed.text;
		piece.count = narrowed.length;
	}
	decode(charset, &piece, out);
	strbuf_release(&narrowed);
}

/* ---- the file ---- */

enum { RAW = 32768 };

struct charset_source {
	FILE *file;
	enum charset charset;
	unsigned char raw[RAW]; /* of the file, [0, have) */
	size_t have;
	struct strbuf narrowed; /* of what was saved twice: the bytes of the first time */
	struct strbuf out;      /* decoded, from `given` on not read yet */
	size_t given;
	bool ended;
};

static void keep_rest(unsigned char *bytes, size_t *have, size_t taken)
{
	memmove(bytes, bytes + taken, *have - taken);
	*have -= taken;
}

struct charset_source *charset_open(FILE *file, enum charset charset)
{
	static const struct {
		const char *bytes;
		size_t length;
		bool wide;
	} marks[] = { { "\xEF\xBB\xBF", 3, false }, { "\xFF\xFE", 2, true },
		{ "\xFE\xFF", 2, true } };
	struct charset_source *source = xcalloc(1, sizeof *source);
	bool wide = charset == CHARSET_UTF16LE || charset == CHARSET_UTF16BE;

	source->file = file;
	source->charset = charset;
	source->out = source->narrowed = (struct strbuf)STRBUF_INIT;
	rewind(file);
	source->have = fread(source->raw, 1, 3, file);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i].wide == wide && source->have >= marks[i].length &&
			memcmp(source->raw, marks[i].bytes, marks[i].length) == 0) {
			keep_rest(source->raw, &source->have, marks[i].length);
			break;
		}
	return source;
}

/* UTF-8 goes through as it is. */
static size_t read_plain(struct charset_source *source, char *bytes, size_t size)
{
	size_t had = source->have < size ? source->have : size;

	memcpy(bytes, source->raw, had);
	keep_rest(source->raw, &source->have, had);
	return had + fread(bytes + had, 1, size - had, source->file);
}

static void decode_piece(struct charset_source *source)
{
	struct piece raw = { source->raw, source->have, source->ended };

	if (!charset_is_twice(source->charset)) {
		keep_rest(source->raw, &source->have, decode(source->charset, &raw, &source->out));
		return;
	}
	keep_rest(source->raw, &source->have, narrow(&raw, &source->narrowed));
	struct piece bytes = { (unsigned char *)source->narrowed.text, source->narrowed.length,
		source->ended };
	size_t taken = decode(source->charset, &bytes, &source->out);
	if (taken > 0) {
		keep_rest((unsigned char *)source->narrowed.text, &source->narrowed.length, taken);
		source->narrowed.text[source->narrowed.length] = '\0';
	}
}

size_t charset_read(struct charset_source *source, char *bytes, size_t size)
{
	if (source->charset == CHARSET_UTF8)
		return read_plain(source, bytes, size);
	while (source->given == source->out.length && !source->ended) {
		strbuf_clear(&source->out);
		source->given = 0;
		source->have += fread(
			source->raw + source->have, 1, RAW - source->have, source->file);
		source->ended = source->have < RAW;
		decode_piece(source);
	}
	size_t left = source->out.length - source->given, count = left < size ? left : size;
	memcpy(bytes, source->out.text + source->given, count);
	source->given += count;
	return count;
}

void charset_close(struct charset_source *source)
{
	if (!source)
		return;
	strbuf_release(&source->out);
	strbuf_release(&source->narrowed);
	free(source);
}
