#include "command.h"
static int run(struct invocation *invocation, struct err *err)
{
	(void)invocation;
	err_set(err, ERR_USAGE, "no screens yet");
	return -1;
}
const struct command screens_command = { .name = "",
	.arguments = "",
	.summary = "mở sổ trên màn hình",
	.options = "screen ascii",
	.needs = COMMAND_STORE | COMMAND_CREATE,
	.run = run };
const struct command demo_command = { .name = "demo",
	.arguments = "",
	.summary = "lập một tệp mẫu với người không có thật",
	.options = "cells members years seed screen ascii",
	.run = run };
