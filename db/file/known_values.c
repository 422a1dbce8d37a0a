#include "known_values.h"

#include "xalloc.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static size_t place_of(const char *text)
{
	uint32_t hash = 2166136261;

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619;
	return (hash ^ hash >> 16) % KNOWN_PER_COLUMN;
}

static bool is_let_be(const struct known_column *known)
{
	return known->added >= 2L * KNOWN_PER_COLUMN && known->found < known->added;
}

const char *known_values_find(const struct known_values *values, int column, const char *text)
{
	if ((size_t)column >= values->count || !values->columns[column])
		return NULL;
	struct known_column *known = values->columns[column];
	if (is_let_be(known))
		return NULL;
	const char *pair = known->pairs[place_of(text)];
	if (!pair || strcmp(pair, text) != 0)
		return NULL;
	known->found++;
	return pair + strlen(pair) + 1;
}

void known_values_add(struct known_values *values, int column, const char *text, const char *value)
{
	size_t bytes = strlen(text) + 1, more = strlen(value) + 1;

	if (bytes + more > KNOWN_BYTES)
		return;
	while (values->count <= (size_t)column) {
		values->columns = xgrow(values->columns, values->count, sizeof *values->columns);
		values->columns[values->count++] = NULL;
	}
	struct known_column *known = values->columns[column];
	if (!known)
		known = values->columns[column] = xcalloc(1, sizeof *known);
	if (is_let_be(known))
		return;
	known->added++;
	char **pair = &known->pairs[place_of(text)];
	*pair = xrealloc(*pair, bytes + more);
	memcpy(*pair, text, bytes);
	memcpy(*pair + bytes, value, more);
}

void known_values_release(struct known_values *values)
{
	for (size_t i = 0; i < values->count; i++) {
		for (size_t j = 0; values->columns[i] && j < KNOWN_PER_COLUMN; j++)
			free(values->columns[i]->pairs[j]);
		free(values->columns[i]);
	}
	free(values->columns);
	*values = (struct known_values) { 0 };
}
