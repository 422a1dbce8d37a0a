#include "xlsx_xml.h"

#include "text.h"
#include "xlsx_zip.h"

#include <expat.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE = 32768, DEPTH = 64, NAME_BYTES = 256, NAMES = 2000, QUIET = 1 << 20 };

struct xml_reader {
	XML_Parser parser;
	const struct xzip *zip;
	const struct xml_take *take;
	void *context;
	struct err *err;
	bool failed;
	int depth;
	int64_t quiet; /* bytes since expat last said something: it keeps them */
	/* Expat keeps every name it meets: this counts the different ones, about. */
	uint8_t seen[8192];
	int names;
};

static void fail(struct xml_reader *reader, bool said, const char *reason)
{
	if (!reader->failed && !said)
		xzip_damaged(reader->zip, reader->err, reason);
	reader->failed = true;
	XML_StopParser(reader->parser, XML_FALSE);
}

static void count_name(struct xml_reader *reader, const char *name)
{
	uint32_t hash = 2166136261u;
	size_t length = 0;

	for (; name[length]; length++)
		hash = (hash ^ (uint8_t)name[length]) * 16777619u;
	hash = (hash ^ hash >> 16) & 0xFFFF;
	if (!(reader->seen[hash >> 3] & 1 << (hash & 7)))
		reader->names++;
	reader->seen[hash >> 3] |= (uint8_t)(1 << (hash & 7));
	if (length > NAME_BYTES || reader->names > NAMES)
		fail(reader, false, "names of the XML");
}

static const char *local_name(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon ? colon + 1 : name;
}

static void on_start(void *context, const char *element, const char **attributes)
{
	struct xml_reader *reader = context;
	int depth = reader->depth++;

	reader->quiet = 0;
	count_name(reader, element);
	for (const char **at = attributes; *at; at += 2)
		count_name(reader, *at);
	if (depth >= DEPTH)
		fail(reader, false, "depth of the XML");
	if (!reader->failed && reader->take->start &&
		!reader->take->start(
			reader->context, local_name(element), depth, attributes, reader->err))
		fail(reader, true, NULL);
}

static void on_end(void *context, const char *element)
{
	struct xml_reader *reader = context;

	reader->quiet = 0;
	reader->depth--;
	if (!reader->failed && reader->take->end &&
		!reader->take->end(
			reader->context, local_name(element), reader->depth, reader->err))
		fail(reader, true, NULL);
}

static void on_text(void *context, const char *bytes, int length)
{
	struct xml_reader *reader = context;

	reader->quiet = 0;
	if (!reader->failed && reader->take->text &&
		!reader->take->text(reader->context, bytes, length, reader->err))
		fail(reader, true, NULL);
}

static void on_doctype(
	void *context, const char *name, const char *system, const char *public, int internal)
{
	struct xml_reader *reader = context;

	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	if (!reader->failed)
		err_set(reader->err, ERR_INPUT,
			"%s: tệp .xlsx có phần khai báo mà không bảng tính nào ghi. Đừng dùng tệp này; lấy lại bản gốc từ người gửi.",
			xzip_name(reader->zip));
	fail(reader, true, NULL);
}

static void read_pieces(struct xml_reader *reader, struct xzip *zip)
{
	int got = 1;

	while (!reader->failed && got > 0) {
		void *piece = XML_GetBuffer(reader->parser, PIECE);
		if (!piece) {
			fail(reader, false, "memory of the XML");
			return;
		}
		got = xzip_member_read(zip, piece, PIECE, reader->err);
		if (got < 0) {
			reader->failed = true;
			return;
		}
		reader->quiet += got;
		if (XML_ParseBuffer(reader->parser, got, got == 0) != XML_STATUS_OK)
			fail(reader, false, XML_ErrorString(XML_GetErrorCode(reader->parser)));
		else if (reader->quiet > QUIET)
			fail(reader, false, "a piece of the XML without end");
	}
}

bool xml_read(
	struct xzip *zip, int member, const struct xml_take *take, void *context, struct err *err)
{
	struct xml_reader reader = { .zip = zip, .take = take, .context = context, .err = err };

	if (!xzip_member_open(zip, member, err))
		return false;
	reader.parser = XML_ParserCreate(NULL);
	if (!reader.parser)
		bug("không đủ bộ nhớ cho bộ đọc XML");
	XML_SetUserData(reader.parser, &reader);
	XML_SetElementHandler(reader.parser, on_start, on_end);
	XML_SetCharacterDataHandler(reader.parser, on_text);
	XML_SetStartDoctypeDeclHandler(reader.parser, on_doctype);
	read_pieces(&reader, zip);
	XML_ParserFree(reader.parser);
	xzip_member_close(zip);
	return !reader.failed;
}

const char *xml_attribute(const char **attributes, const char *name)
{
	const char *prefixed = NULL;

	for (const char **at = attributes; *at; at += 2) {
		if (strcmp(*at, name) == 0)
			return at[1];
		if (strncmp(*at, "xmlns", 5) != 0 && strcmp(local_name(*at), name) == 0)
			prefixed = at[1];
	}
	return prefixed;
}

long xml_number(const char **attributes, const char *name, long most)
{
	const char *value = xml_attribute(attributes, name);

	if (!value)
		return -1;
	if (!*value || strlen(value) > 9 || !text_is_digits(value))
		return -2;
	long number = strtol(value, NULL, 10);
	return number > most ? -2 : number;
}

bool xml_true(const char **attributes, const char *name)
{
	const char *value = xml_attribute(attributes, name);

	return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}
