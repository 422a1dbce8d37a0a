/* chibo handover - the minutes when the book goes to another clerk. */
#include "command.h"

#include "handover.h"
#include "text_file.h"

static int run(struct invocation *invocation, struct err *err)
{
	const char *path = option_value(invocation, "o");
	struct strbuf text = STRBUF_INIT;
	bool ok = handover_text(invocation->store, &text, err);

	if (ok && path)
		ok = text_file_write(&text, path, err);
	else if (ok)
		printf("%s", text.text);
	if (ok && path)
		say("Đã ghi biên bản bàn giao vào %s", path);
	strbuf_release(&text);
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
