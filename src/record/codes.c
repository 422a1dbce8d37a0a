#include "codes.h"

#include "fold.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

const struct codelist *codes_find(const char *name)
{
	for (const struct codelist *list = codelists; list->name; list++)
		if (*list->name == *name && strcmp(list->name, name) == 0)
			return list;
	return NULL;
}

const char *code_stored(const struct code *code, bool by_label)
{
	return by_label || !*code->code ? code->label : code->code;
}

bool codes_are_typed(const struct codelist *list)
{
	return strncmp(list->name, "rectype", strlen("rectype")) != 0;
}

const char *codes_label(const struct codelist *list, const char *stored)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->codes[i].code, stored) == 0 ||
			strcmp(list->codes[i].label, stored) == 0)
			return list->codes[i].label;
	return stored;
}

const char *codes_group(const struct codelist *list, const char *stored)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->codes[i].group && strcmp(list->codes[i].code, stored) == 0)
			return list->codes[i].group;
	return stored;
}

bool codes_holds(const struct codelist *list, const char *stored, bool by_label)
{
	for (size_t i = 0; i < list->count; i++) {
		const char *each = code_stored(&list->codes[i], by_label);
		if (*each == *stored && strcmp(each, stored) == 0)
			return true;
	}
	return false;
}

/* Labels are compared without blanks and hyphens: "Khơ-me" and "Khơ me" are the same people. */
static char *compact(const char *text)
{
	char *folded = fold(text), *to = folded;

	for (const char *from = folded; *from; from++)
		if (*from != ' ' && *from != '-')
			*to++ = *from;
	*to = '\0';
	return folded;
}

/* `whole`: the other name written out; else what begins so. */
static bool is_alias(const struct code *code, const char *typed, bool whole)
{
	bool found = false;

	for (const char *at = code->aliases; at && *at && !found;) {
		size_t length = strcspn(at, "|");
		char *one = xstrndup(at, length), *name = compact(one);
		found = whole ? strcmp(name, typed) == 0 : strncmp(name, typed, strlen(typed)) == 0;
		free(one);
		free(name);
		at += length + (at[length] == '|');
	}
	return found;
}

/* 3 the whole code, 2 the whole label or another name, 1 the beginning of either, 0 nothing. */
static int closeness(const struct code *code, const char *typed)
{
	char *folded_code = compact(code->code), *folded_label = compact(code->label);
	size_t length = strlen(typed);
	int result = 0;

	if (*folded_code && strcmp(folded_code, typed) == 0)
		result = 3;
	else if (strcmp(folded_label, typed) == 0 || is_alias(code, typed, true))
		result = 2;
	else if (strncmp(folded_label, typed, length) == 0 ||
		(*folded_code && strncmp(folded_code, typed, length) == 0))
		result = 1;
	free(folded_code);
	free(folded_label);
	return result;
}

const struct code *codes_match(const struct codelist *list, const char *typed, bool *several)
{
	char *wanted = compact(typed);
	const struct code *best = NULL;
	int best_closeness = 0;

	*several = false;
	for (size_t i = 0; *wanted && i < list->count; i++) {
		int close = closeness(&list->codes[i], wanted);
		if (close > best_closeness) {
			best = &list->codes[i];
			best_closeness = close;
			*several = false;
		} else if (close > 0 && close == best_closeness) {
			*several = true;
		}
	}
	free(wanted);
	return *several ? NULL : best;
}

bool code_matches(const struct code *code, const char *query)
{
	char *folded_code = fold(code->code), *folded_label = fold(code->label);
	bool matches = strncmp(folded_code, query, strlen(query)) == 0 ||
		fold_matches(folded_label, query) || is_alias(code, query, false);

	free(folded_code);
	free(folded_label);
	return matches;
}

const struct code *codes_match_shown(const struct codelist *list, const char *typed, bool *several)
{
	const struct code *one = codes_match(list, typed, several);

	if (one || *several)
		return one;
	char *query = fold(typed);
	for (size_t i = 0; *query && i < list->count; i++) {
		if (!code_matches(&list->codes[i], query))
			continue;
		*several = *several || one;
		one = &list->codes[i];
	}
	free(query);
	return *several ? NULL : one;
}
