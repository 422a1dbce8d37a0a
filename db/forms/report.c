/* IN-10, báo cáo tháng: of a cell and a month, as the cell wrote it, else its draft from the records. */
#include "forms.h"

#include <stddef.h>

/* What the cell wrote of the month; else a report of its last day, or of today, that nobody wrote. */
static struct record *report_of(struct print_job *job, struct err *err)
{
	const struct rectype *type = rectype_named("document");
	const char *written = print_place(&job->places, "phiếu");

	if (written)
		return store_load(job->store, type, written, err);
	struct record *report = record_new(type);
	record_set(report, "org", job->about->uid);
	record_set(report, "kind", "BC");
	record_set(report, "on", job->about->day);
	return report;
}

static bool write_report(struct print_job *job, struct err *err)
{
	struct record *report = report_of(job, err);
	bool ok = report && print_record_text(job, report, "text", NULL, true, err);

	record_free(report);
	return ok;
}

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "Báo cáo", .text = "{trích yếu}" },
	{ PRINT_OWN, .write = write_report },
	{ .kind = PRINT_END },
};

const struct print_form report_form = {
	.id = "IN-10",
	.name = "bao-cao",
	.title = "Báo cáo tháng",
	.of = "org",
	.span = PRINT_MONTH,
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_report",
	.blocks = blocks,
};
