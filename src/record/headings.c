#include "headings.h"

#include "fold.h"
#include "strbuf.h"
#include "text.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Words alone, each with a blank before it: what is no letter and no digit parts them. */
static void add_words(struct strbuf *out, const char *folded, bool brackets)
{
	int depth = 0;
	bool apart = true;

	for (const char *at = folded; *at; at++) {
		unsigned char c = (unsigned char)*at;
		depth += c == '(' || c == '[';
		bool word = (isalnum(c) || c == '_') && (brackets || depth == 0);
		if (word && apart)
			strbuf_add_char(out, ' ');
		if (word)
			strbuf_add_char(out, c == 'y' ? 'i' : (char)c);
		apart = !word;
		depth -= (c == ')' || c == ']') && depth > 0;
	}
}

/* Takes out what follows `before` and is `part`, whole words only. The text begins and ends with a blank. */
static void take_out(char *text, const char *before, const char *part)
{
	size_t length = strlen(part) - 1; /* the blank behind it stays */

	for (char *at = strstr(text, before); at; at = strstr(at + 1, before)) {
		char *from = at + strlen(before) - 1;
		while (strncmp(from, part, length + 1) == 0 && from[length + 1])
			memmove(from, from + length, strlen(from + length) + 1);
	}
}

/*
 * The title with what a mark alone tells apart written out: Đ of an abbreviation (ĐT is a telephone, DT a people),
 * and a last word "năm" (a year; Nam is a man). What stands in brackets behind them tells nothing.
 */
static char *told_apart(const char *title)
{
	static const char year[] = "năm";
	char *lowered = text_lowered(title);
	size_t length = strcspn(lowered, "(["), letters = 0;
	struct strbuf text = STRBUF_INIT;

	if (length == 0)
		length = strlen(lowered);
	while (length > 0 && (unsigned char)lowered[length - 1] < 0x80 &&
		!isalnum((unsigned char)lowered[length - 1]))
		length--;
	for (size_t i = 0; i < length; i++) /* characters, by their first bytes */
		letters += ((unsigned char)lowered[i] & 0xC0) != 0x80;
	bool ends_in_year = length >= sizeof year - 1 &&
		strncmp(lowered + length - (sizeof year - 1), year, sizeof year - 1) == 0;
	for (const char *at = lowered; *at;) {
		if (letters <= 4 && at < lowered + length && strncmp(at, "đ", strlen("đ")) == 0) {
			strbuf_add(&text, "dd");
			at += strlen("đ");
		} else {
			strbuf_add_char(&text, *at++);
		}
		if (ends_in_year && at == lowered + length)
			strbuf_add_char(&text, 'w');
	}
	free(lowered);
	return strbuf_detach(&text);
}

char *heading_key(const char *title, bool brackets)
{
	char *apart = told_apart(title), *folded = fold(apart);
	struct strbuf words = STRBUF_INIT;

	free(apart);
	add_words(&words, folded, brackets);
	strbuf_add_char(&words, ' ');
	take_out(words.text, " ", " va ");
	take_out(words.text, " ngai ", " thang nam ");
	free(folded);
	char *key = strbuf_detach(&words);
	size_t length = strlen(key);
	key[length - 1] = '\0';
	memmove(key, key + (length > 1), length - (length > 1));
	return key;
}

const char *headings_of(const char *type, const char *field)
{
	for (const struct heading *heading = headings; heading->type; heading++)
		if (strcmp(heading->type, type) == 0 && strcmp(heading->fields, field) == 0)
			return heading->titles;
	return NULL;
}
