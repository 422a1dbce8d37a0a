#include "csv_rows.h"

#include "office_file.h"

#include <stdlib.h>

static bool take(void *context, const struct csv_row *row, struct err *err)
{
	struct csv_rows *rows = context;

	(void)err;
	rows->count++;
	strbuf_addf(&rows->text, "%ld:", row->line);
	for (int i = 0; i < row->count; i++)
		strbuf_addf(&rows->text, "%s%s", i ? "|" : "", row->fields[i]);
	strbuf_add_char(&rows->text, '\n');
	return true;
}

struct csv_rows csv_rows_of(const void *bytes, size_t size, const struct csv_limits *limits)
{
	struct csv_rows rows = { .text = STRBUF_INIT, .err = ERR_INIT };
	FILE *file = tmpfile();

	if (!file || fwrite(bytes, 1, size, file) != size)
		abort();
	struct office_options options = { .limits = limits };
	struct office_file *office = office_open(file, "tep.csv", &options, &rows.err);
	rows.read = office && office_read(office, take, &rows, &rows.err);
	office_close(office);
	fclose(file);
	return rows;
}

void csv_rows_release(struct csv_rows *rows)
{
	strbuf_release(&rows->text);
}
