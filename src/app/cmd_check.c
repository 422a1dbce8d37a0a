/* chibo check, chibo backup - the file itself. */
#include "command.h"

#include "audit.h"
#include "backup.h"
#include "check.h"
#include "plat.h"

#include <inttypes.h>
#include <stdlib.h>

static bool check_log(struct store *store, struct err *err)
{
	struct audit_report audit;

	if (!audit_verify(store, &audit, err))
		return false;
	if (audit.first_wrong)
		return err_set(err, ERR_STORAGE,
			"Nhật ký bị sửa, xóa hoặc đảo chỗ từ dòng %" PRId64
			". So với bản sao lưu hoặc dấu đã in ở báo "
			"cáo trước.",
			audit.first_wrong);
	printf("Nhật ký: %" PRId64 " dòng nguyên vẹn, dấu cuối %.16s\n", audit.rows, audit.head);
	return true;
}

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

	if (!store_check_file(store, err))
		return -1;
	printf("Tệp %s: nguyên vẹn\n", store_path(store));
	if (!check_log(store, err))
		return -1;
	return count_missing(store) > 0 ? EXIT_FINDINGS : EXIT_DONE;
}

static int run_backup(struct invocation *invocation, struct err *err)
{
	const char *named = option_value(invocation, "o");
	char *path = named ? NULL : backup_default_path(invocation->store, "");
	char *folder = plat_folder_of(named ? named : path);
	bool ok = (named || plat_make_folders(folder, err)) &&
		store_backup(invocation->store, named ? named : path, err);

	if (ok)
		say("Đã sao lưu và kiểm tra: %s", named ? named : path);
	free(folder);
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
