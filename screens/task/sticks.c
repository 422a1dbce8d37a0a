#include "sticks.h"

#include "backup.h"
#include "picker.h"
#include "plat.h"
#include "text.h"

#include <stdlib.h>

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
		return picker_new("Chép thêm ra USB (giữ như giữ sổ)", &picks, NULL);
	picks_release(&picks);
	return NULL;
}

void sticks_copy(struct session *session, const char *copy, const char *stick, struct err *err)
{
	char *path = NULL;

	if (backup_to_stick(copy, stick, &path, err))
		session_say(session, MESSAGE_DONE,
			"Đã chép ra %s, đọc lại đúng từng byte: có thể rút USB.", path);
	free(path);
}
