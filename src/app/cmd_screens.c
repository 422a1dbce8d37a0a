/* chibo - the screens. */
#include "command.h"

#include "run.h"

static int run(struct invocation *invocation, struct err *err)
{
	struct run_options run_options = { .ascii = !invocation->utf8_frames ||
			option_given(invocation, "ascii"),
		.screen = option_value(invocation, "screen") };

	return run_screens(invocation->store, &run_options, err) ? EXIT_DONE : -1;
}

const struct command screens_command = {
	.name = "",
	.arguments = "",
	.summary = "mở sổ trên màn hình",
	.options = "screen ascii",
	.needs = COMMAND_STORE | COMMAND_CREATE,
	.run = run,
};
