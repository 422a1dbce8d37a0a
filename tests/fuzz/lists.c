/*
 * What an office may hand over, at random: looking at a list ends with what each of its rows is or with a
 * sentence, never otherwise, and nothing is written.
 *
 * An input that begins with an X is the XML of a workbook, its parts divided by NUL: sheet, texts, styles, the
 * book. Any other is the file itself: text in some code, or a zip.
 */
#include "book.h"
#include "import.h"
#include "workbook.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct store *book_at_hand(void)
{
	static struct store *book;
	struct office office;

	return book ? book : (book = book_with_office(&office));
}

static void read_list(char *bytes, size_t size)
{
	struct csv_limits limits = csv_usual_limits;
	struct import_options options = { .limits = &limits };
	struct import_report report;
	struct err err = ERR_INIT;
	FILE *file = fmemopen(bytes, size, "rb");

	limits.rows = 1000;
	bool read = import_records(
		book_at_hand(), rectype_named("member"), file, "tep", &options, &report, &err);
	if (!read && !err.text[0])
		abort(); /* refused without a word */
	if (report.written)
		abort();
	for (size_t i = 0; i < report.note_count; i++)
		if (report.notes[i].fate == IMPORT_REFUSED && !report.notes[i].text)
			abort();
	import_report_release(&report);
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
