/* chibo pin - whether a PIN opens the locked screen; taking away one that nobody knows any more. */
#include "command.h"

#include "pin.h"

static int run(struct invocation *invocation, struct err *err)
{
	struct store *store = invocation->store;
	bool set = pin_is_set(store);

	if (option_given(invocation, "reset")) {
		if (set && !pin_remove(store, "chibo pin --reset", err))
			return -1;
		say(set ? "Đã bỏ mã PIN, nhật ký đã ghi. Đặt mã mới: Hệ thống, Khóa màn hình."
			: "Sổ chưa đặt mã PIN nào.");
		return EXIT_DONE;
	}
	printf("%s\n",
		set ? "Sổ có mã PIN mở khóa màn hình. Quên mã: chibo pin --reset"
		    : "Sổ chưa đặt mã PIN.");
	return EXIT_DONE;
}

const struct command pin_command = {
	.name = "pin",
	.arguments = "",
	.summary = "sổ có mã PIN mở khóa màn hình không; quên thì bỏ bằng --reset",
	.options = "reset",
	.needs = COMMAND_STORE | COMMAND_CHECKED | COMMAND_TIMELESS,
	.run = run,
};
