/* chibo help - the same as --help; of one command its line and its options. */
#include "command.h"

static int run(struct invocation *invocation, struct err *err)
{
	const char *name = invocation->argument_count > 0 ? invocation->arguments[0] : NULL;

	if (!name) {
		print_help(stdout);
		return EXIT_DONE;
	}
	if (print_help_of(stdout, name))
		return EXIT_DONE;
	err_set(err, ERR_USAGE, "Không có lệnh \"%s\". Xem chibo --help.", name);
	return -1;
}

const struct command help_command = {
	.name = "help",
	.arguments = "[LỆNH]",
	.summary = "như --help; của một lệnh thì cách dùng lệnh ấy",
	.options = "",
	.most = 1,
	.run = run,
};
