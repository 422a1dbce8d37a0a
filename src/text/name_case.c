#include "name_case.h"

#include "old_code.h"
#include "strbuf.h"
#include "syllable.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

static bool is_in_capitals(const char *name)
{
	char *capitals = text_capitals(name);
	bool same = strcmp(capitals, name) == 0;

	free(capitals);
	return same;
}

/* One Vietnamese syllable and nothing more; Y alone begins names of the peoples of the highlands. */
static bool is_sure(const char *word)
{
	struct syllable syllable;

	return strcmp(word, "Y") != 0 && syllable_read(&syllable, word) &&
		syllable_split(&syllable, SPELLED_WHOLE) && syllable.onset == 0 &&
		syllable_has_nucleus(&syllable) && !syllable_is_rare(&syllable);
}

static void add_proper(struct strbuf *out, const char *word)
{
	const char *rest = word;

	text_next(&rest);
	char *lowered = text_lowered(rest);
	strbuf_addf(out, "%s%.*s%s", out->length ? " " : "", (int)(rest - word), word, lowered);
	free(lowered);
}

char *name_proper(const char *name)
{
	struct strbuf proper = STRBUF_INIT;
	int words = 0;
	bool sure = is_in_capitals(name);

	while (*name && sure) {
		char word[SYLLABLE_BYTES];
		size_t length = strcspn(name, " ");
		sure = length > 0 && length < sizeof word;
		if (!sure)
			break;
		memcpy(word, name, length);
		word[length] = '\0';
		sure = is_sure(word);
		add_proper(&proper, word);
		words++;
		name += length + (name[length] == ' ');
	}
	if (sure && words > 1)
		return strbuf_detach(&proper);
	strbuf_release(&proper);
	return NULL;
}

bool name_only_capitals(const char *name, const char *capitals)
{
	char *upper = text_capitals(name);
	bool only = strcmp(name, capitals) != 0 && strcmp(upper, capitals) == 0;

	free(upper);
	return only;
}

/* What of a name's letters TCVN3 could have written otherwise. */
struct cases {
	int capitals, smalls; /* letters that have both */
	int most;             /* capitals in one word */
	int small_starts;     /* words that begin with such a small letter */
};

static struct cases cases_of(const char *name)
{
	struct cases cases = { 0 };
	bool starts = true;
	int here = 0;

	while (*name) {
		uint32_t code = text_next(&name);
		bool capital = text_lower(code) != code;
		bool small = text_upper(code) != code && !old_code_lacks_capital(code);
		here = code == ' ' ? 0 : here + capital;
		cases.most = here > cases.most ? here : cases.most;
		cases.capitals += capital;
		cases.smalls += small;
		cases.small_starts += small && starts;
		starts = code == ' ';
	}
	return cases;
}

char *name_raised(const char *name)
{
	struct cases cases = cases_of(name);
	struct strbuf raised = STRBUF_INIT;
	bool starts = true;

	if (cases.capitals == 0 || (cases.smalls == 0 && cases.most > 1))
		return text_capitals(name);
	while (*name) {
		uint32_t code = text_next(&name);
		bool lacks = starts && cases.small_starts == 0 && old_code_lacks_capital(code);
		text_append(&raised, lacks ? text_upper(code) : code);
		starts = code == ' ';
	}
	return strbuf_detach(&raised);
}
