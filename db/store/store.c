/* What the store knows besides what is in its tables: the day, who is at work, which book it is. */
#include "date.h"
#include "internal.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *store_path(const struct store *store)
{
	return store->path;
}

const char *store_view_only(const struct store *store)
{
	return store->view_only;
}

bool store_in_memory(const struct store *store)
{
	return strcmp(store->path, ":memory:") == 0;
}

/* Whoever may write in the folder can put another file in the place of the book, or a journal beside it. */
static void tell_open_to_others(const struct store *store, struct strbuf *out)
{
	char *folder = plat_folder_of(store->path);
	const char *gap = out->length > 0 ? " " : "";

	if (plat_others_write(folder) && !plat_is_own_folder(folder))
		strbuf_addf(out,
			"%sThư mục %s là chỗ dùng chung, người khác trên máy này cũng ghi được: chuyển sổ vào thư mục riêng.",
			gap, folder);
	else if (plat_others_write(folder))
		strbuf_addf(out,
			"%sThư mục %s người khác trên máy này cũng ghi được, nên sổ có thể bị thay hoặc xóa. Gõ ở dòng "
			"lệnh: chmod 700 %s",
			gap, folder, folder);
	else if (plat_others_write(store->path))
		strbuf_addf(out,
			"%sTệp sổ người khác trên máy này cũng ghi được. Gõ ở dòng lệnh: chmod 600 %s",
			gap, store->path);
	free(folder);
}

bool store_tell_opened(const struct store *store, struct strbuf *out)
{
	const char *name = store->aside ? strrchr(store->aside, '/') : NULL;
	size_t before = out->length;

	if (name)
		strbuf_addf(out,
			"Cạnh sổ có tệp phụ của một lần lưu khác, không hợp với sổ này: đã đổi tên thành %s, sổ vẫn nguyên.",
			name + 1);
	if (!store_in_memory(store))
		tell_open_to_others(store, out);
	return out->length > before;
}

void store_look_by_role(struct store *store, bool looks)
{
	if (looks && !store->view_only) {
		store->view_only = xstrdup("người đang ngồi máy chỉ được xem");
		store->view_by_role = true;
	} else if (!looks && store->view_by_role) {
		free(store->view_only);
		store->view_only = NULL;
		store->view_by_role = false;
	}
}

bool store_looks_by_role(const struct store *store)
{
	return store->view_by_role;
}

bool look_is_chosen(const struct store *store)
{
	return store->view_by_role || store->view_wanted;
}

const char *store_today(const struct store *store)
{
	return store->today;
}

const char *store_operator(const struct store *store)
{
	return store->operator_;
}

uint64_t store_generation(const struct store *store)
{
	return store->generation;
}

const char *store_origin(const struct store *store)
{
	return store->origin;
}

void store_set_operator(struct store *store, const char *name)
{
	char *copy = xstrdup(name);

	free(store->operator_);
	store->operator_ = copy;
}

void store_now(struct store *store, char stamp[26])
{
	plat_now(stamp);
	if (store->today_fixed)
		memcpy(stamp, store->today, 10);
	if (*store->stamped)
		memcpy(stamp, store->stamped, 10);
	if (store->fixed_clock)
		memcpy(stamp + 10, "T08:00:00+07:00", 16);
}

void store_stamp(struct store *store, const char *day)
{
	snprintf(store->stamped, sizeof store->stamped, "%s", day ? day : "");
}

void store_new_uid(struct store *store, char uid[UID_SIZE])
{
	uid_make(&store->uids, uid);
}

bool store_new_day(struct store *store)
{
	char today[DATE_SIZE];

	if (store->today_fixed)
		return false;
	plat_today(today);
	if (strcmp(today, store->today) == 0)
		return false;
	memcpy(store->today, today, sizeof store->today);
	return true;
}
