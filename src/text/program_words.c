#include "program_words.h"

#include "strbuf.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* One word from *at, which moves behind it. NULL: a quote is not closed. */
static char *take_word(const char **at)
{
	struct strbuf word = STRBUF_INIT;
	char quote = '\0';

	for (; **at && (quote || !strchr(" \t\n", **at)); (*at)++) {
		char c = **at;
		if (c == '\\' && quote != '\'' && (*at)[1]) {
			strbuf_add_char(&word, *++*at);
		} else if (quote ? c == quote : c == '\'' || c == '"') {
			quote = quote ? '\0' : c;
		} else {
			strbuf_add_char(&word, c);
		}
	}
	if (!quote)
		return strbuf_detach(&word);
	strbuf_release(&word);
	return NULL;
}

char **program_words(const char *line, const char *last)
{
	char **words = NULL;
	size_t count = 0;

	for (const char *at = line + strspn(line, " \t\n"); *at; at += strspn(at, " \t\n")) {
		words = xgrow(words, count, sizeof *words);
		words[count] = take_word(&at);
		if (!words[count++]) {
			program_words_free(words);
			return NULL;
		}
	}
	if (count == 0)
		return NULL;
	words = xrealloc(words, (count + 2) * sizeof *words);
	words[count] = xstrdup(last);
	words[count + 1] = NULL;
	return words;
}

void program_words_free(char **words)
{
	for (char **word = words; word && *word; word++)
		free(*word);
	free(words);
}
