#include "edit_clip.h"

#include "keys.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

bool clip_put(struct session *session, struct edit *edit, const char *text)
{
	bool fits = edit_paste(edit, text);

	if (!fits)
		session_say(session, MESSAGE_WARN,
			"Không dán được: đoạn này có %zu chữ cái, ô nhận nhiều nhất %zu và chỉ còn chỗ cho %zu.",
			text_count(text), edit->limit, edit_room(edit));
	return fits;
}

void clip_paste(struct session *session, struct edit *edit)
{
	clip_put(session, edit, session->paste.text);
}

bool clip_search_key(struct session *session, struct edit *edit, int key)
{
	if (key == KEY_PASTED)
		clip_paste(session, edit);
	return key == KEY_PASTED ||
		(key_is_text(key) ? edit_type(edit, (uint32_t)key) : edit_key(edit, key));
}

static void copy(struct session *session, struct edit *edit, bool cut)
{
	char *text = edit_selection(edit);

	if (!text) {
		session_say(session, MESSAGE_INFO,
			"Chưa chọn chữ nào: Ctrl-A bắt đầu chọn, rồi bấm mũi tên.");
		return;
	}
	free(session->clipboard);
	session->clipboard = text;
	session_say(session, MESSAGE_INFO,
		cut ? "Đã cắt %d chữ. Ctrl-V dán, Ctrl-Z lấy lại." : "Đã chép %d chữ. Ctrl-V dán.",
		edit_words_selected(edit));
	if (cut)
		edit_erase_selection(edit);
	else
		edit_select_end(edit);
}

bool clip_key(struct session *session, struct edit *edit, int key)
{
	switch (key) {
	case KEY_PASTED:
		clip_paste(session, edit);
		return true;
	case KEY_CTRL('V'):
		if (session->clipboard)
			clip_put(session, edit, session->clipboard);
		else
			session_say(session, MESSAGE_INFO,
				"Chưa chép gì: Ctrl-A chọn chữ, Ctrl-C chép, rồi Ctrl-V dán.");
		return true;
	case KEY_CTRL('A'): /* a line is selected as a whole: what is typed then takes its place */
		if (edit->lines)
			edit_select(edit);
		else
			edit_select_all(edit);
		return true;
	case KEY_CTRL('C'):
	case KEY_CTRL('X'):
		copy(session, edit, key == KEY_CTRL('X'));
		return true;
	}
	return false;
}

void clip_status(const struct edit *edit, struct strbuf *out)
{
	size_t from, to;

	if (edit->selecting == EDIT_NOT_SELECTING)
		return;
	if (edit_selected(edit, &from, &to))
		strbuf_addf(out, "Chọn %d chữ: Ctrl-C chép, Ctrl-X cắt, Esc hủy",
			edit_words_selected(edit));
	else
		strbuf_add(out, "Đang chọn: mũi tên mở rộng, Ctrl-A cả ô, Esc hủy");
}
