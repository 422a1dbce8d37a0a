/* chibo export TYPE - records as CSV on standard output. */
#include "command.h"

#include "date.h"
#include "export.h"
#include "plat.h"

#include <string.h>

static bool choose_period(
	const struct invocation *invocation, char period[DATE_SIZE], bool *given, struct err *err)
{
	const char *typed = option_value(invocation, "period");
	struct date_hint hint = { .today = store_today(invocation->store), .past = true };

	*given = typed != NULL;
	return !typed || date_parse_period(typed, &hint, period, err);
}

static FILE *open_output(const struct invocation *invocation, struct err *err)
{
	const char *path = option_value(invocation, "o");

	return path ? plat_create_new(path, err) : stdout;
}

static int run(struct invocation *invocation, struct err *err)
{
	char cell[UID_SIZE], period[DATE_SIZE];
	bool in_cell, in_period;
	int64_t rows;

	if (!invocation_cell(invocation, cell, &in_cell, err) ||
		!choose_period(invocation, period, &in_period, err))
		return -1;
	struct export_options export = { .cell = in_cell ? cell : NULL,
		.period = in_period ? period : NULL,
		.sheet = option_given(invocation, "excel"),
		.sensitive = option_given(invocation, "sensitive"),
		.reason = option_value(invocation, "reason") };
	FILE *out = open_output(invocation, err);
	if (!out)
		return -1;
	bool ok = export_records(
		invocation->store, invocation_type(invocation), &export, out, &rows, err);
	if (out == stdout)
		ok = ok &&
			(fflush(stdout) == 0 ||
				err_set(err, ERR_STORAGE, "Không ghi hết được ra đầu ra chuẩn."));
	else
		ok = plat_flush(out, ok ? err : NULL) && ok;
	if (out != stdout)
		fclose(out);
	return ok ? EXIT_DONE : -1;
}

const struct command export_command = {
	.name = "export",
	.arguments = "LOẠI",
	.summary = "xuất bản ghi ra CSV trên đầu ra chuẩn",
	.options = "cell period excel sensitive reason o",
	.needs = COMMAND_STORE | COMMAND_TYPE,
	.least = 1,
	.most = 1,
	.run = run,
};
