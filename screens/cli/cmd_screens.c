/* chibo - the screens. */
#include "command.h"

#include "plat.h"
#include "run.h"

bool screens_possible(struct err *err)
{
	return plat_prompt_possible() ||
		err_set(err, ERR_USAGE,
			"Sổ mở trên màn hình cần một cửa sổ dòng lệnh. Các lệnh chạy không cần màn hình có "
			"trong chibo --help.");
}

int open_screens(const struct invocation *invocation, struct store *store, struct err *err)
{
	struct run_options run_options = { .ascii = !invocation->utf8_frames ||
			option_given(invocation, "ascii"),
		.slow_line = option_given(invocation, "slow-line"),
		.screen = option_value(invocation, "screen") };

	return run_screens(store, &run_options, err) ? EXIT_DONE : -1;
}

static int run(struct invocation *invocation, struct err *err)
{
	return open_screens(invocation, invocation->store, err);
}

const struct command screens_command = {
	.name = "",
	.arguments = "",
	.summary = "mở sổ trên màn hình",
	.options = "screen ascii slow-line",
	.needs = COMMAND_STORE | COMMAND_CREATE,
	.run = run,
};
