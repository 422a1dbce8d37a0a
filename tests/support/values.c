#include "values.h"

#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

void record_put(struct record *record, const char *values)
{
	while (*values) {
		size_t length = strcspn(values, "|"), name = strcspn(values, "=");
		char *field = xstrndup(values, name),
		     *value = xstrndup(values + name + 1, length - name - 1);
		record_set(record, field, value);
		free(field);
		free(value);
		values += length + (values[length] == '|');
	}
}

struct record *record_with(const char *type, const char *values)
{
	struct record *record = record_new(rectype_named(type));

	record_put(record, values);
	return record;
}

struct rules rules_of_tests(struct settings *settings)
{
	settings_add(settings, "admission.min_age", "18", NULL, NULL, NULL);
	settings_add(settings, "probation.months", "12", NULL, NULL, NULL);
	return (struct rules) { .settings = settings, .today = "2026-11-20" };
}
