/*
 * What an office may hand over, at random: reading a list ends with rows or with a sentence, never otherwise.
 *
 * An input that begins with an X is the XML of a workbook, its parts divided by NUL: sheet, texts, styles, the
 * book. Any other is the file itself: text in some code, or a zip.
 */
#include "office_file.h"
#include "workbook.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool take(void *context, const struct csv_row *row, struct err *err)
{
	size_t *bytes = context;

	(void)err;
	for (int i = 0; i < row->count; i++)
		*bytes += strlen(row->fields[i]);
	return true;
}

static void read_list(char *bytes, size_t size)
{
	struct csv_limits limits = csv_usual_limits;
	struct office_options options = { .limits = &limits };
	struct err err = ERR_INIT;
	size_t taken = 0;
	FILE *file = fmemopen(bytes, size, "rb");

	limits.rows = 1000;
	struct office_file *office = office_open(file, "tep", &options, &err);
	bool read = office && office_read(office, take, &taken, &err);
	if (!read && !err.text[0])
		abort(); /* refused without a word */
	office_close(office);
	fclose(file);
}

static void read_parts(char *text, size_t size)
{
	const char *parts[4] = { NULL, NULL, NULL, NULL };
	char *end = text + size;

	for (int i = 0; i < 4 && text < end; i++) {
		parts[i] = *text ? text : NULL;
		text += strlen(text) + 1;
	}
	struct workbook book = {
		.sheet = parts[0], .strings = parts[1], .styles = parts[2], .workbook = parts[3]
	};
	char *bytes = workbook_bytes(&book, &size);
	read_list(bytes, size);
	free(bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0)
		return 0;
	char *copy = malloc(size + 1);
	memcpy(copy, data, size);
	copy[size] = '\0';
	if (*copy == 'X')
		read_parts(copy + 1, size - 1);
	else
		read_list(copy, size);
	free(copy);
	return 0;
}
