/* A long text as a table of its points, and the report of a month. */
#include "print_blocks.h"
#include "text.h"
#include "wording.h"

#include <stdio.h>
#include <string.h>

enum { COLUMNS = 4 }; /* number, what, who, when */

static void put_point(struct print_job *job, int number, const char *point)
{
	const char *speaker = print_place(&job->places, "người trình bày");
	char shown[16];

	snprintf(shown, sizeof shown, "%d", number);
	bool themed = speaker && strncmp(point, "Chuyên đề", strlen("Chuyên đề")) == 0;
	const char *const cells[COLUMNS] = { shown, point, themed ? speaker : "", "" };
	doc_row(job->doc, cells, DOC_PLAIN);
}

/* "4. " before what the table numbers itself. */
static size_t number_before(const char *line)
{
	size_t digits = strspn(line, "0123456789");

	return digits > 0 && strchr(".)", line[digits]) && line[digits + 1] == ' ' ? digits + 2 : 0;
}

/* A line that begins with "- " belongs to the point before it. */
static void put_points(struct print_job *job, const struct doc_column *columns, const char *agenda)
{
	struct strbuf point = STRBUF_INIT;
	int number = 0;

	doc_table(job->doc, columns, COLUMNS);
	for (const char *at = agenda; *at;) {
		size_t length = strcspn(at, "\n"), lead = number_before(at);
		bool below = strncmp(at, "- ", 2) == 0;
		if (!below && point.length > 0 && length > 0) {
			put_point(job, ++number, point.text);
			strbuf_clear(&point);
		}
		if (length > 0)
			strbuf_addf(&point, "%s%.*s", point.length > 0 ? "\n" : "",
				(int)(length - lead), at + lead);
		at += length + (at[length] == '\n');
	}
	if (point.length > 0)
		put_point(job, ++number, point.text);
	doc_table_end(job->doc);
	strbuf_release(&point);
}

bool print_points(struct print_job *job, const struct print_block *block, struct err *err)
{
	const struct rectype *type = rectype_named(job->form->of);
	const struct field *field = rectype_field(type, block->text);
	struct record *meeting = store_load(job->store, type, job->about->uid, err);
	const char *written = meeting ? record_get(meeting, block->text) : NULL;
	struct strbuf draft = STRBUF_INIT;
	bool ok = meeting && (written || wording_write(job->store, meeting, field, &draft, err));

	if (ok)
		put_points(job, block->columns, written ? written : draft.text);
	strbuf_release(&draft);
	record_free(meeting);
	return ok;
}

/* What the cell wrote of the month; else a report of its last day, or of today, that nobody wrote. */
static struct record *report_of(
	struct print_job *job, const struct print_block *block, struct err *err)
{
	const struct rectype *type = rectype_named("document");
	const char *written = print_place(&job->places, "phiếu");

	if (written)
		return store_load(job->store, type, written, err);
	struct record *report = record_new(type);
	record_set(report, "org", job->about->uid);
	record_set(report, "kind", block->text);
	record_set(report, "on", job->about->day);
	return report;
}

bool print_report(struct print_job *job, const struct print_block *block, struct err *err)
{
	struct record *report = report_of(job, block, err);
	bool ok = report && print_record_text(job, report, "text", NULL, true, err);

	record_free(report);
	return ok;
}
