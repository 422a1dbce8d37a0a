#include "lists.h"

#include "files.h"
#include "strbuf.h"
#include "test.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct import_done import_bytes(struct store *store, const char *type, const void *bytes,
	size_t size, const struct import_options *options)
{
	static const struct import_options usual = { .write = true };
	struct import_done done = { .err = ERR_INIT };
	FILE *file = tmpfile();

	if (!file || fwrite(bytes, 1, size, file) != size)
		abort();
	rewind(file);
	done.read = import_records(store, rectype_named(type), file, "tep.csv",
		options ? options : &usual, &done.report, &done.err);
	fclose(file);
	return done;
}

struct import_done import_data(struct store *store, const char *type, const char *data_name)
{
	size_t size;
	char *bytes = data_read(data_name, &size);
	struct import_done done = import_bytes(store, type, bytes, size, NULL);

	free(bytes);
	return done;
}

void import_done_release(struct import_done *done)
{
	import_report_release(&done->report);
}

static void expect_done(struct import_done *done, int fresh, int changed, int same)
{
	char *refusal = import_refusal(done);

	expect_text(refusal, "", "nothing is refused");
	expect(done->report.written, "written");
	expect_number(done->report.counts[IMPORT_NEW], fresh, "new rows");
	expect_number(done->report.counts[IMPORT_CHANGED], changed, "changed rows");
	expect_number(done->report.counts[IMPORT_SAME], same, "rows that are the same");
	free(refusal);
	import_done_release(done);
}

void import_expect(
	struct store *store, const char *type, const char *bytes, int fresh, int changed, int same)
{
	struct import_done done = import_bytes(store, type, bytes, strlen(bytes), NULL);

	expect_done(&done, fresh, changed, same);
}

void import_data_expect(struct store *store, const char *type, const char *data_name, int fresh,
	int changed, int same)
{
	struct import_done done = import_data(store, type, data_name);

	expect_done(&done, fresh, changed, same);
}

char *import_refusal(const struct import_done *done)
{
	struct strbuf text = STRBUF_INIT;

	if (!done->read) { /* "tep.csv:3:2: sentence", the column left out where there is none */
		const char *at = strncmp(done->err.text, "tep.csv:", 8) == 0 ? done->err.text + 8
									     : done->err.text;
		strbuf_add(&text, at);
		return strbuf_detach(&text);
	}
	for (size_t i = 0; i < done->report.note_count; i++) {
		const struct import_note *note = &done->report.notes[i];
		if (note->fate != IMPORT_REFUSED && note->fate != IMPORT_UNSURE)
			continue;
		strbuf_addf(&text, "%ld:%d: %s", note->line, note->column, note->text);
		break;
	}
	return strbuf_detach(&text);
}

char *export_bytes(
	struct store *store, const char *type, const struct export_options *options, int64_t *rows)
{
	struct err err = ERR_INIT;
	char *bytes = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&bytes, &size);
	int64_t count;

	if (!export_records(store, rectype_named(type), options, out, rows ? rows : &count, &err))
		fail_msg("%s: %s (%s)", type, err.text, err.detail);
	fclose(out);
	return bytes;
}
