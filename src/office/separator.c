#include "separator.h"

#include "xalloc.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { LOOKED_AT = 256 * 1024, MOST = 256, KINDS = 4 };

static const char kinds[] = ",;\t|";

/* How many lines have so many separators of each kind, and how many of these stand before a blank. */
struct counts {
	long lines[KINDS][MOST];
	long all[KINDS], before_blank[KINDS];
	long filled; /* lines */
};

static int kind_of(char c)
{
	const char *found = c ? strchr(kinds, c) : NULL;

	return found ? (int)(found - kinds) : -1;
}

static void count_lines(const char *text, size_t length, struct counts *counts)
{
	int here[KINDS] = { 0 };
	bool quoted = false, filled = false;

	for (size_t i = 0; i <= length; i++) {
		char c = i < length ? text[i] : '\n';
		int kind = quoted ? -1 : kind_of(c);
		if (c == '"')
			quoted = !quoted;
		filled = filled || (c != '\r' && c != '\n');
		if (kind >= 0) {
			here[kind]++;
			counts->all[kind]++;
			counts->before_blank[kind] += i + 1 < length && text[i + 1] == ' ';
		}
		if (((c != '\n' && c != '\r') || quoted) && i < length)
			continue;
		for (int k = 0; k < KINDS && filled; k++)
			counts->lines[k][here[k] < MOST ? here[k] : MOST - 1]++;
		counts->filled += filled;
		memset(here, 0, sizeof here);
		filled = false;
	}
}

/*
 * Lines that agree on a number of columns, times that number. Commas of addresses agree on little, and mostly
 * a blank follows them.
 */
static double score(const struct counts *counts, int kind)
{
	double best = 0;

	for (int n = 1; n < MOST; n++) {
		double lines = (double)counts->lines[kind][n],
		       agreed = lines / (double)counts->filled;
		if (lines * agreed * n > best)
			best = lines * agreed * n;
	}
	if (counts->all[kind] == 0)
		return 0;
	double prose = (double)counts->before_blank[kind] / (double)counts->all[kind];
	return best * (1 - 0.9 * prose);
}

char separator_find(FILE *file, enum charset charset)
{
	struct charset_source *source = charset_open(file, charset);
	struct counts *counts = xcalloc(1, sizeof *counts);
	char *text = xmalloc(LOOKED_AT);
	size_t have = 0, got;
	int best = 0;

	while ((got = charset_read(source, text + have, LOOKED_AT - have)) > 0)
		have += got;
	charset_close(source);
	count_lines(text, have, counts);
	for (int i = 1; i < KINDS; i++)
		if (score(counts, i) > score(counts, best))
			best = i;
	free(text);
	free(counts);
	return kinds[best];
}
