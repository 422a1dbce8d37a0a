/* chibo handover - the minutes when the book goes to another clerk. */
#include "command.h"

#include "print_run.h"
#include "text.h"
#include "text_file.h"

#include <limits.h>

enum { COLUMNS = 80 };

/* To the terminal, or into a file: as a document where its name ends so. */
static bool write_out(struct invocation *invocation, const struct print_form *form,
	const char *path, struct print_done *done, struct err *err)
{
	const struct print_asked asked = { .cell = NULL };
	struct strbuf text = STRBUF_INIT;

	if (path && text_ends_with(path, ".docx"))
		return print_file(invocation->store, form, &asked, path, done, err);
	bool ok = print_text(invocation->store, form, &asked, COLUMNS, LONG_MAX, &text, done, err);
	if (ok && path)
		ok = text_file_write(&text, path, err);
	else if (ok)
		fputs(text.text, stdout);
	strbuf_release(&text);
	return ok;
}

static int run(struct invocation *invocation, struct err *err)
{
	const struct print_form *form = print_form_named("bien-ban-ban-giao");
	const char *path = option_value(invocation, "o");
	struct print_done done = PRINT_DONE_INIT;
	bool ok = write_out(invocation, form, path, &done, err);

	if (ok && path)
		say("Đã ghi biên bản bàn giao vào %s", path);
	print_done_release(&done);
	return ok ? EXIT_DONE : -1;
}

const struct command handover_command = {
	.name = "handover",
	.arguments = "",
	.summary = "biên bản bàn giao sổ: số phiếu, việc chưa xong, sao lưu, dấu nhật ký",
	.options = "o",
	.needs = COMMAND_STORE | COMMAND_CHECKED,
	.run = run,
};
