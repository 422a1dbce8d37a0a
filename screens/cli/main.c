/* main.c - the only place that sees every layer: reads the command line and runs the command. */
#include "command.h"

#include "check.h"
#include "date.h"
#include "operators.h"
#include "plat.h"
#include "template_check.h"
#include "text.h"
#include "xalloc.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

const struct command *const commands[] = {
	&screens_command,
	&demo_command,
	&list_command,
	&duties_command,
	&import_command,
	&export_command,
	&print_command,
	&erase_command,
	&handover_command,
	&backup_command,
	&restore_command,
	&seal_command,
	&unseal_command,
	&pin_command,
	&check_command,
	&help_command,
	NULL,
};

static void write_visible(FILE *out, const char *text)
{
	struct strbuf safe = STRBUF_INIT;

	while (*text) {
		size_t length = strcspn(text, "\n");
		char *line = xstrndup(text, length);
		text_add_visible(&safe, line);
		free(line);
		text += length;
		if (*text) {
			strbuf_add_char(&safe, '\n');
			text++;
		}
	}
	fputs(safe.text, out);
	strbuf_release(&safe);
}

void complain(const char *sentence)
{
	fputs("chibo: ", stderr);
	write_visible(stderr, sentence);
	fputc('\n', stderr);
}

void say(const char *format, ...)
{
	struct strbuf text = STRBUF_INIT;
	char line[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof line, format, args);
	va_end(args);
	strbuf_add(&text, line);
	write_visible(stderr, text.text);
	fputc('\n', stderr);
	strbuf_release(&text);
}

const struct rectype *invocation_type(const struct invocation *invocation)
{
	return rectype_named(invocation->arguments[0]);
}

static int exit_code_of(const struct err *err)
{
	switch (err->kind) {
	case ERR_USAGE:
		return EXIT_USAGE;
	case ERR_OPEN:
	case ERR_STORAGE:
		return EXIT_FILE;
	default:
		return EXIT_REFUSED;
	}
}

bool wrong_usage(struct err *err)
{
	err->kind = ERR_USAGE;
	return false;
}

static bool check_type(const struct invocation *invocation, struct err *err)
{
	if (rectype_find(invocation->arguments[0]))
		return true;
	return err_set(err, ERR_USAGE,
		"Không có loại phiếu \"%s\". Các loại có trong chibo --help.",
		invocation->arguments[0]);
}

/* A day that was given as an option, as ISO; "" when it was not. */
static bool read_day(const struct invocation *invocation, const char *option, char day[DATE_SIZE],
	struct err *err)
{
	const char *typed = option_value(invocation, option);
	char now[DATE_SIZE];

	*day = '\0';
	plat_today(now);
	struct date_hint hint = { .today = now };
	return !typed || date_parse(typed, &hint, day, err) || wrong_usage(err);
}

/* On the screens the clerk is asked; a command that counts or writes by the day wants to be told it. */
static bool day_is_known(const struct invocation *invocation, struct err *err)
{
	const char *last = store_clock_behind(invocation->store);
	char now[DATE_SIZE], clock[DATE_SIZE], shown[DATE_SIZE];

	if (!last || (invocation->command->needs & COMMAND_TIMELESS) ||
		invocation->command == &screens_command)
		return true;
	plat_today(now);
	date_show(now, clock);
	date_show(last, shown);
	return err_set(err, ERR_INPUT,
		"Đồng hồ máy đang là ngày %s, mà sổ đã ghi lần gần nhất ngày %s. Chỉnh lại đồng hồ máy, hoặc chạy "
		"lại với --today và ngày hôm nay.",
		clock, shown);
}

char *invocation_path(const struct invocation *invocation)
{
	const char *named = option_value(invocation, "db");

	return named ? xstrdup(named) : plat_default_database();
}

/* --today is the day it is, --date the one that is asked: what an undated list says, it says of today. */
bool invocation_open(struct invocation *invocation, struct err *err)
{
	char today[DATE_SIZE], asked[DATE_SIZE], *path;

	if (!read_day(invocation, "today", today, err) || !read_day(invocation, "date", asked, err))
		return false;
	struct store_options open = { .create = invocation->command->needs & COMMAND_CREATE,
		.view = option_given(invocation, "view"),
		.today = *today ? today : NULL };
	path = invocation_path(invocation);
	bool ok = store_open(path, &open, &invocation->store, err);
	ok = ok && operators_begin(invocation->store, option_value(invocation, "operator"), err);
	if (ok)
		store_add_rule(invocation->store, template_check);
	ok = ok && day_is_known(invocation, err) &&
		(!(invocation->command->needs & COMMAND_CHECKED) ||
			store_check_begin(invocation->store, err));
	if (ok)
		store_ask(invocation->store, asked, NULL, NULL);
	free(path);
	return ok;
}

static void warn_opened(const struct store *store)
{
	struct strbuf text = STRBUF_INIT;

	if (store_tell_opened(store, &text))
		complain(text.text);
	strbuf_release(&text);
}

static bool needs_book(const struct invocation *invocation)
{
	unsigned needs = invocation->command->needs;

	return (needs & COMMAND_STORE) &&
		!((needs & COMMAND_ALONE) && invocation->argument_count == 0);
}

static int run(struct invocation *invocation, struct err *err)
{
	const struct command *command = invocation->command;
	int code = -1;

	if ((command->needs & COMMAND_TYPE) && invocation->argument_count > 0 &&
		!check_type(invocation, err))
		return -1;
	if (command == &screens_command && !screens_possible(err))
		return -1;
	if (!needs_book(invocation) || invocation_open(invocation, err)) {
		if (invocation->store)
			warn_opened(invocation->store);
		code = command->run(invocation, err);
	}
	store_close(invocation->store);
	return code;
}

int main(int argc, char **argv)
{
	struct invocation invocation = { .command = NULL };
	struct err err = ERR_INIT;
	xalloc_keep_reserve();
	bool ok = plat_init(&invocation.utf8_frames, &err) &&
		options_parse(&invocation, argc, argv, &err);
	int code = -1;

	if (ok && option_given(&invocation, "help")) {
		print_help(stdout);
		code = EXIT_DONE;
	} else if (ok && option_given(&invocation, "version")) {
		printf("chibo %s\n", CHIBO_VERSION);
		code = EXIT_DONE;
	} else if (ok) {
		code = run(&invocation, &err);
	}
	if (code < 0 && err.kind == ERR_UNREAD)
		code = EXIT_DONE;
	if (code >= 0 && !plat_printed(&err))
		code = -1;
	if (code < 0) {
		complain(err.text);
		if (getenv("CHIBO_DETAIL") && *err.detail)
			complain(err.detail);
		code = exit_code_of(&err);
	}
	free(invocation.values);
	return code;
}
