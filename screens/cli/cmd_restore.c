/* chibo restore - the copies of the book; one of them, or another file, in its place. */
#include "command.h"

#include "date.h"
#include "restore.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void print_copy(const struct copies *copies, const struct copy *copy, bool *all_good)
{
	struct strbuf path = STRBUF_INIT;
	struct copy_facts facts;
	struct err err = ERR_INIT;
	char day[DATE_SIZE], shown[DATE_SIZE];

	strbuf_addf(&path, "%s/%s", copies->folder, copy->name);
	snprintf(day, sizeof day, "%.10s", copy->stamp);
	date_show(day, shown);
	bool good = copy_facts_read(path.text, &facts, &err) && copy_is_good(path.text, &err);
	if (good)
		printf("%s %.2s:%.2s  đảng viên %" PRId64 ", cuộc họp %" PRId64 ", lần ghi %" PRId64
		       ", tốt  %s\n",
			shown, copy->stamp + 11, copy->stamp + 13, facts.members, facts.meetings,
			facts.changes, copy->name);
	else
		printf("%s %.2s:%.2s  HỎNG  %s\n", shown, copy->stamp + 11, copy->stamp + 13,
			copy->name);
	*all_good = *all_good && good;
	strbuf_release(&path);
}

static int list_copies(const char *book)
{
	struct copies copies;
	bool all_good = true;

	copies_read(&copies, book);
	for (int i = copies.count - 1; i >= 0; i--)
		print_copy(&copies, &copies.items[i], &all_good);
	if (copies.count == 0)
		say("Chưa có bản sao lưu nào trong thư mục sao-luu cạnh sổ %s.", book);
	else
		say("Lấy lại một bản: chibo restore TÊN-TỆP.");
	copies_release(&copies);
	return all_good ? EXIT_DONE : EXIT_FINDINGS;
}

/* A name alone is that of a copy beside the book, where there is one. */
static char *path_of(const char *book, const char *named)
{
	struct strbuf path = STRBUF_INIT;
	struct copies copies;

	copies_read(&copies, book);
	for (int i = 0; i < copies.count; i++)
		if (strcmp(copies.items[i].name, named) == 0)
			strbuf_addf(&path, "%s/%s", copies.folder, named);
	copies_release(&copies);
	if (path.length == 0)
		strbuf_add(&path, named);
	return strbuf_detach(&path);
}

static int run(struct invocation *invocation, struct err *err)
{
	char *book = invocation_path(invocation), *kept = NULL;

	if (invocation->argument_count == 0) {
		int code = list_copies(book);
		free(book);
		return code;
	}
	char *from = path_of(book, invocation->arguments[0]);
	bool ok = restore_book(book, from, &kept, err);
	if (ok)
		say(kept ? "Đã lấy lại %s. Tệp trước đó giữ ở %s." : "Đã lấy lại %s.", from, kept);
	free(kept);
	free(from);
	free(book);
	return ok ? EXIT_DONE : -1;
}

const struct command restore_command = {
	.name = "restore",
	.arguments = "[TỆP]",
	.summary = "các bản sao lưu cạnh sổ; lấy lại một bản, hoặc một tệp sổ khác",
	.options = "",
	.needs = 0,
	.most = 1,
	.run = run,
};
