/* chibo check, chibo backup - the file itself. */
#include "command.h"

#include "backup.h"
#include "check.h"

#include <inttypes.h>
#include <stdlib.h>

/* Records that lack something required: counted by type. */
static int64_t count_missing(struct store *store)
{
	int64_t total = 0;

	for (const struct rectype *const *type = rectypes; *type; type++) {
		struct list_spec spec = { .type = *type, .scope = LIST_MISSING };
		if ((*type)->flags & RECTYPE_SYSTEM)
			continue;
		int64_t count = store_count(store, &spec);
		if (count > 0)
			printf("Thiếu dữ liệu: %s %" PRId64 "\n", (*type)->title, count);
		total += count > 0 ? count : 0;
	}
	return total;
}

static int run_check(struct invocation *invocation, struct err *err)
{
	struct store *store = invocation->store;
	struct audit_report audit;

	if (!store_check_book(store, &audit, err))
		return -1;
	printf("Tệp %s: nguyên vẹn\n", store_path(store));
	printf("Nhật ký: %" PRId64 " dòng nguyên vẹn, dấu cuối %.16s\n", audit.rows, audit.head);
	return count_missing(store) > 0 ? EXIT_FINDINGS : EXIT_DONE;
}

static int run_backup(struct invocation *invocation, struct err *err)
{
	const char *named = option_value(invocation, "o");
	char *path = NULL;
	bool ok = named ? store_backup(invocation->store, named, err)
			: backup_now(invocation->store, "", &path, err);

	if (ok)
		say("Đã sao lưu và kiểm tra: %s", named ? named : path);
	free(path);
	return ok ? EXIT_DONE : -1;
}

const struct command check_command = {
	.name = "check",
	.arguments = "",
	.summary = "kiểm tra tệp sổ, nhật ký và dữ liệu còn thiếu",
	.needs = COMMAND_STORE,
	.run = run_check,
};

const struct command backup_command = {
	.name = "backup",
	.arguments = "",
	.summary = "sao lưu sổ ra một tệp đã kiểm tra",
	.options = "o",
	.needs = COMMAND_STORE,
	.run = run_backup,
};
