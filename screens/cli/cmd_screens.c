/* chibo - the screens. */
#include "command.h"

#include "plat.h"
#include "restore.h"
#include "run.h"

#include <stdlib.h>
#include <string.h>

bool screens_possible(struct err *err)
{
	return plat_prompt_possible() ||
		err_set(err, ERR_USAGE,
			"Sổ mở trên màn hình cần một cửa sổ dòng lệnh. Các lệnh chạy không cần màn hình có "
			"trong chibo --help.");
}

static struct run_options usual(const struct invocation *invocation)
{
	return (struct run_options) { .ascii = !invocation->utf8_frames ||
			option_given(invocation, "ascii"),
		.slow_line = option_given(invocation, "slow-line"),
		.operator_known = option_given(invocation, "operator"),
		.screen = option_value(invocation, "screen") };
}

int open_screens(const struct invocation *invocation, struct store *store, struct err *err)
{
	struct run_options how = usual(invocation);
	char *restore;

	how.fleeting = true;
	int code = run_screens(store, &how, &restore, err) ? EXIT_DONE : -1;
	free(restore);
	return code;
}

/* ---- a book that is damaged ---- */

/* On the copies of a book that could not be opened. */
static bool run_damaged(const struct invocation *invocation, const char *book,
	const struct err *why, char **restore, struct err *err)
{
	struct store_options memory = { .create = true };
	struct run_options how = usual(invocation);
	struct store *store = NULL;
	bool ok = store_open(":memory:", &memory, &store, err);

	how.damage = why->text;
	how.book = book;
	how.screen = NULL;
	ok = ok && run_screens(store, &how, restore, err);
	store_close(store);
	return ok;
}

/* The copy in the place of the book, which is closed; what is said of it next. */
static bool take_copy(const char *book, const char *copy, struct strbuf *said, struct err *err)
{
	const char *slash = strrchr(copy, '/'), *kept_name;
	char *kept;
	bool ok = restore_book(book, copy, &kept, err);

	strbuf_clear(said);
	if (ok) {
		strbuf_addf(said, "Đã lấy lại bản %s.", slash ? slash + 1 : copy);
		kept_name = kept ? strrchr(kept, '/') : NULL;
		if (kept_name)
			strbuf_addf(said, " Tệp trước đó ở sao-luu%s.", kept_name);
	}
	free(kept);
	return ok;
}

/*
 * One time on the screens: on the book, or where it cannot be opened and copies may help, on those. *restore: what is
 * to be put in its place. False with err: it is over.
 */
static bool run_once(struct invocation *invocation, const char *book, struct strbuf *said,
	char **restore, struct err *err)
{
	struct run_options how = usual(invocation);
	struct err why = ERR_INIT;

	*restore = NULL;
	if (invocation_open(invocation, &why)) {
		how.warned = store_tell_opened(invocation->store, said);
		how.said = said->length > 0 ? said->text : NULL;
		bool ok = run_screens(invocation->store, &how, restore, err);
		store_close(invocation->store);
		invocation->store = NULL;
		return ok;
	}
	store_close(invocation->store);
	invocation->store = NULL;
	bool helps = restore_may_help(book) && run_damaged(invocation, book, &why, restore, err);
	if (!*restore && err && err->kind == ERR_NONE)
		*err = why;
	return helps && *restore;
}

static int run(struct invocation *invocation, struct err *err)
{
	char *book = invocation_path(invocation), *restore;
	struct strbuf said = STRBUF_INIT;
	bool ok;

	do {
		ok = run_once(invocation, book, &said, &restore, err);
		ok = ok && (!restore || take_copy(book, restore, &said, err));
		bool again = ok && restore;
		free(restore);
		if (!again)
			break;
	} while (true);
	strbuf_release(&said);
	free(book);
	return ok ? EXIT_DONE : -1;
}

const struct command screens_command = {
	.name = "",
	.arguments = "",
	.summary = "mở sổ trên màn hình",
	.options = "screen view ascii slow-line",
	.needs = COMMAND_CREATE,
	.run = run,
};
