/* IN-07, trích nghị quyết: when, how many, what was resolved, how it was voted; what is not asked for is cut out in Word. */
#include "forms.h"

#include <stddef.h>

static bool write_text(struct print_job *job, struct err *err)
{
	struct record *resolution = store_load(
		job->store, rectype_named("resolution"), job->about->uid, err);
	bool ok = resolution && print_record_text(job, resolution, "text", NULL, false, err);

	record_free(resolution);
	return ok;
}

static const struct print_block blocks[] = {
	{ PRINT_TITLE, .label = "{loại văn bản}", .text = "{buổi họp}[ {tháng}]" },
	{ PRINT_TEXT, .text = "(Trích)" },
	{ PRINT_TEXT,
		.text = "Ngày {ngày họp}, chi bộ họp[: phải dự {phải dự}, có mặt {có mặt}]." },
	{ PRINT_OWN, .write = write_text },
	{ PRINT_LINES, .label = "Biểu quyết:", .query = "say_votes" },
	{ PRINT_TEXT, .text = "Nghị quyết: tán thành {tán thành}.", .when = "tán thành" },
	{ PRINT_TEXT, .text = "Trích y bản chính." },
	{ .kind = PRINT_END },
};

const struct print_form extract_form = {
	.id = "IN-07",
	.name = "trich-nghi-quyet",
	.title = "Trích nghị quyết, kết luận",
	.of = "resolution",
	.page = DOC_PORTRAIT,
	.head = PRINT_HEAD_NUMBER,
	.foot = PRINT_FOOT_RECIPIENTS,
	.values = "paper_extract",
	.blocks = blocks,
};
