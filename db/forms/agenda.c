/* IN-02, dự thảo chương trình: what is on the agenda of a meeting, a row each, with room for the time. */
#include "forms.h"

#include "text.h"
#include "wording.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

static const struct doc_column columns[] = {
	{ "TT", NULL, 10, DOC_CENTER },
	{ "Nội dung", NULL, 90, DOC_LEFT },
	{ "Người trình bày", NULL, 40, DOC_LEFT },
	{ "Thời gian", NULL, 25, DOC_CENTER },
};

enum { COLUMNS = sizeof columns / sizeof *columns };

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
static void put_points(struct print_job *job, const char *agenda)
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

static bool write_agenda(struct print_job *job, struct err *err)
{
	const struct rectype *type = rectype_named("meeting");
	const struct field *field = rectype_field(type, "agenda");
	struct record *meeting = store_load(job->store, type, job->about->uid, err);
	const char *written = meeting ? record_get(meeting, "agenda") : NULL;
	struct strbuf draft = STRBUF_INIT;
	bool ok = meeting && (written || wording_write(job->store, meeting, field, &draft, err));

	if (ok)
		put_points(job, written ? written : draft.text);
	strbuf_release(&draft);
	record_free(meeting);
	return ok;
}

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Dự thảo chương trình", .text = "{buổi họp}[ {tháng}]" },
	{ PRINT_TEXT, .label = "Thời gian:", .text = "{giờ}, {ngày họp}" },
	{ PRINT_TEXT, .label = "Địa điểm:", .text = "{địa điểm}" },
	{ PRINT_TEXT, .label = "Chủ trì:", .text = "{chủ trì}" },
	{ PRINT_TEXT, .label = "Chuyên đề:", .text = "{chuyên đề}", .when = "chuyên đề" },
	{ PRINT_OWN, .write = write_agenda },
	{ .kind = PRINT_END },
};

const struct print_form agenda_form = {
	.id = "IN-02",
	.name = "chuong-trinh",
	.title = "Dự thảo chương trình",
	.of = "meeting",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_LETTER,
	.foot = PRINT_FOOT_SECRETARY,
	.values = "paper_invitation",
	.blocks = blocks,
};
