#include "sticks.h"

#include "date.h"
#include "demo.h"
#include "picker.h"
#include "plat.h"
#include "sealed.h"
#include "text.h"
#include "undo.h"

#include <stdlib.h>
#include <string.h>

/* "14,2 GB", "830 MB" */
static void add_size(int64_t bytes, struct strbuf *out)
{
	int64_t mega = bytes / 1000000;

	if (mega >= 1000)
		strbuf_addf(out, "%d,%d GB", (int)(mega / 1000), (int)(mega % 1000 / 100));
	else
		strbuf_addf(out, "%d MB", (int)mega);
}

static void take(void *context, const char *path)
{
	struct strbuf label = STRBUF_INIT, detail = STRBUF_INIT;
	int64_t room = plat_free_space(path);

	text_add_visible(&label, path);
	if (!plat_can_write(path)) {
		strbuf_add(&detail, "chỉ cho đọc");
	} else if (room >= 0) {
		strbuf_add(&detail, "còn trống ");
		add_size(room, &detail);
	}
	picks_add(context, path, label.text, detail.text);
	strbuf_release(&label);
	strbuf_release(&detail);
}

struct screen *sticks_picker(struct session *session)
{
	struct picks picks = { 0 };

	plat_each_stick(session->mount_table, take, &picks);
	if (picks.count > 0)
		return picker_new("Chép thêm ra USB, niêm phong", &picks, NULL);
	picks_release(&picks);
	return NULL;
}

static bool has_room(const char *copy, const char *stick, struct err *err)
{
	int64_t room = plat_free_space(stick);

	return room < 0 || room > plat_size(copy) + 65536 ||
		err_set(err, ERR_STORAGE,
			"%s không còn đủ chỗ trống cho bản sao. Xóa bớt tệp trên USB, hoặc dùng USB khác.",
			stick);
}

bool sticks_seal(struct session *session, const char *book, const struct seal_key *key,
	const char *copy, const char *stick, struct err *err)
{
	const char *slash = strrchr(copy, '/');
	struct strbuf stem = STRBUF_INIT;

	strbuf_addf(&stem, "%s/%s", stick, slash ? slash + 1 : copy);
	char *path = plat_free_path(stem.text, "niem");
	bool ok = has_room(copy, stick, err) && seal_file(key, copy, path, err);
	if (ok) {
		seal_note(book, SEAL_COPIED, store_today(session->store));
		session->stick_age = 0;
		session_say(session, MESSAGE_DONE,
			seal_trial_is_due(book, store_today(session->store))
				? "Đã niêm phong vào %s, có thể rút USB. Ba tháng chưa thử mã cứu: F6 ở 9, Sao lưu."
				: "Đã niêm phong vào %s, đọc lại đúng từng byte: có thể rút USB.",
			path);
	}
	strbuf_release(&stem);
	free(path);
	return ok;
}

enum screen_result sticks_copy(struct screen *screen, const char *book, const char *copy,
	const char *stick, struct err *err)
{
	struct seal_key key;

	if (!seal_load_key(book, &key))
		return screen_open(screen, seal_screen_new(screen->session, book, copy, stick));
	sticks_seal(screen->session, book, &key, copy, stick, err);
	seal_forget(&key);
	return SCREEN_STAY;
}

int sticks_age(struct store *store)
{
	const char *book = store_path(store);
	char day[DATE_SIZE];

	if (store_in_memory(store) || store_view_only(store) || demo_is_book(store))
		return -1;
	if (!seal_last(book, SEAL_COPIED, day) && !undo_first_day(store, day))
		return -1;
	return (int)(date_to_days(store_today(store)) - date_to_days(day));
}
