/* chibo export TYPE - records as CSV on standard output. */
#include "command.h"

#include "date.h"
#include "export.h"
#include "plat.h"

#include <stdlib.h>

static bool choose_period(
	const struct invocation *invocation, char period[DATE_SIZE], bool *given, struct err *err)
{
	const char *typed = option_value(invocation, "period");
	struct date_hint hint = { .today = store_today(invocation->store), .past = true };

	*given = typed != NULL;
	return !typed || date_parse_period(typed, &hint, period, err) || wrong_usage(err);
}

static bool write_records(
	struct invocation *invocation, const struct export_options *export, struct err *err)
{
	const struct rectype *type = invocation_type(invocation);
	const char *path = option_value(invocation, "o");
	int64_t rows;

	return path ? export_to_file(invocation->store, type, export, path, &rows, err)
		    : export_records(invocation->store, type, export, stdout, &rows, err);
}

/* Without a type: the whole month as files in a folder, as the export screen makes it. */
static bool write_month(
	struct invocation *invocation, const struct export_options *export, struct err *err)
{
	const char *into = option_value(invocation, "o");
	struct strbuf files = STRBUF_INIT;
	char *folder = NULL;

	if (!export->period || !into)
		return err_set(err, ERR_USAGE,
			"Xuất cả tháng cần --period THÁNG và -o THƯ-MỤC; xuất một loại: chibo export LOẠI.");
	if (export->sheet || export->sensitive || export->list31)
		return err_set(err, ERR_USAGE,
			"--excel, --national và --sensitive chỉ dùng khi xuất một loại phiếu.");
	bool ok = export_month(
		invocation->store, export->cell, export->period, into, &folder, &files, err);
	if (ok)
		say("Đã ghi %s vào %s", files.text, folder);
	strbuf_release(&files);
	free(folder);
	return ok;
}

static int run(struct invocation *invocation, struct err *err)
{
	char cell[UID_SIZE], period[DATE_SIZE];
	bool in_cell, in_period;

	if (!invocation_cell(invocation, cell, &in_cell, err) ||
		!choose_period(invocation, period, &in_period, err))
		return -1;
	struct export_options export = { .cell = in_cell ? cell : NULL,
		.period = in_period ? period : NULL,
		.sheet = option_given(invocation, "excel"),
		.list31 = option_given(invocation, "national"),
		.sensitive = option_given(invocation, "sensitive"),
		.reason = option_value(invocation, "reason") };
	bool ok = invocation->argument_count > 0 ? write_records(invocation, &export, err)
						 : write_month(invocation, &export, err);
	return ok ? EXIT_DONE : -1;
}

const struct command export_command = {
	.name = "export",
	.arguments = "[LOẠI]",
	.summary = "xuất một loại ra CSV; không nêu loại: cả tháng ra thư mục",
	.options = "cell period excel national sensitive reason o",
	.needs = COMMAND_STORE | COMMAND_TYPE | COMMAND_CHECKED,
	.most = 1,
	.run = run,
};
