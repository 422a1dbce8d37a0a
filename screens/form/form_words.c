/* What a form says: its title, hints, help, and its keys. */
#include "form_internal.h"

#include "edit_clip.h"
#include "field_help.h"
#include "text.h"

void form_title(const struct screen *screen, struct strbuf *out)
{
	const struct form *form = (const struct form *)screen;

	if (form->custom)
		strbuf_add(out, form->records[0]->type->title);
	else if (form->fresh && form->path.name)
		strbuf_addf(out, "%s mới, mẫu %s", form->records[0]->type->title, form->path.name);
	else if (form->fresh)
		strbuf_addf(out, "%s mới", form->records[0]->type->title);
	else
		store_label(
			screen->session->store, form->records[0]->type, form->records[0]->uid, out);
}

void form_status(const struct screen *screen, struct strbuf *out)
{
	const struct form *form = (const struct form *)screen;
	const struct form_item *item = &form->items[form->focus];
	const struct field *field = item_field(item);

	if (form_at_gap(form))
		strbuf_add(out, "Gõ vào chỗ …; Tab đến chỗ … sau; Ctrl-Z lấy lại");
	else if (item->edit.selecting != EDIT_NOT_SELECTING)
		clip_status(&item->edit, out);
	else if (item->fault)
		strbuf_add(out, item->fault);
	else if (field->hint)
		strbuf_add(out, field->hint);
	else if (field->example)
		strbuf_addf(out, "Ví dụ: %s", field->example);
	else if (field->kind == FIELD_FLAG)
		strbuf_add(out, "Dấu cách đổi có, không");
	else if (field->kind == FIELD_CHOICE || field->kind == FIELD_REF)
		strbuf_add(out, "Gõ vài chữ đầu, hoặc F4 để chọn");
	else if (form_in_long(form))
		strbuf_add(out, "F4 câu mẫu; F7 tìm; Ctrl-A chọn chữ; Ctrl-O soạn ở ngoài");
	else if (field->paper)
		strbuf_addf(out, "Trên giấy: %s", field->paper);
}

/* Where Enter goes when that is not simply the next field. */
static void add_enter(const struct form *form, struct strbuf *out)
{
	int next = form_next_stop(form), nearest = form->focus + 1;

	while (nearest < next && form_waits(form, nearest))
		nearest++;
	if (form_in_long(form) || next == nearest)
		return;
	strbuf_add(out, "Enter: ");
	text_add_column(out, next < 0 ? "lưu" : item_field(&form->items[next])->label, 20, false);
	strbuf_add(out, " · ");
}

void form_position(const struct screen *screen, struct strbuf *out)
{
	const struct form *form = (const struct form *)screen;

	add_enter(form, out);
	if (form->on_paper > 0)
		strbuf_addf(
			out, "phiếu %d/%d của danh sách · ", form->of_paper + 1, form->on_paper);
	strbuf_addf(out, "ô %d/%d", form->focus + 1, form->count);
}

void form_help(const struct screen *screen, struct strbuf *heading, struct strbuf *text)
{
	const struct form *form = (const struct form *)screen;
	const struct form_item *item = &form->items[form->focus];
	const struct rectype *type = item->record->type;

	item_label(item, heading);
	for (int i = 0; i < item->field_count; i++) {
		const struct field *field = &type->fields[item->fields[i]];
		if (item->field_count > 1)
			strbuf_addf(text, "%s%s: ", i > 0 ? "\n" : "", field->label);
		field_help(type, field, text);
	}
	strbuf_addf(text, "\n%s: %s\n", type->title, type->help);
}

void form_place(const struct screen *screen, struct strbuf *out)
{
	const struct form *form = (const struct form *)screen;
	const struct form_item *item = &form->items[form->focus];

	strbuf_add(out, form->records[0]->type->name);
	if (item->record == form->records[0]) /* the first spell belongs to entering the whole */
		strbuf_addf(out, ".%s", item_field(item)->name);
}

const struct command_key form_keys[] = {
	{ KEY_RETURN, "Nhận", "Nhận ô này, sang ô sau; hết ô cuối thì lưu.", 2 },
	{ KEY_TABULATOR, "Ô sau", "Sang ô sau mà không đổi; mũi tên xuống cũng vậy.", 0 },
	{ KEY_BACK_TAB, "Ô trước", "Về ô trước; mũi tên lên cũng vậy.", 0 },
	{ KEY_CTRL('S'), "Lưu", "Lưu ngay từ ô bất kỳ (Ctrl-W, Alt-S cũng vậy).", 3 },
	{ KEY_F4, "Chọn", "Chọn từ danh mục.", 4 },
	{ KEY_F3, "Như trên", "Lấy giá trị của phiếu vừa lưu trước.", 5 },
	{ KEY_ESCAPE, "Ra", "Bỏ chữ vừa gõ trong ô; bấm nữa thì ra, hỏi nếu còn gì chưa lưu.", 6 },
	{ KEY_F6, "Đến ô", "Chọn ô để nhảy tới.", 7 },
	{ KEY_CTRL('R'), "Trả lại phím", "Bộ gõ trả lại các phím của từ vừa gõ.", 0 },
	{ KEY_CTRL('L'), "Khóa ô", "Giữ giá trị ô này cho mọi phiếu mới.", 0 },
	{ KEY_CTRL('P'), "Mẫu nhập",
		"Chọn hoặc lập mẫu nhập: Enter chỉ đi qua các ô của mẫu, theo thứ tự của tờ giấy.",
		0 },
	{ KEY_SHIFT_F3, "Chép phiếu trước", "Chép cả phiếu vừa lưu, trừ các số không được trùng.",
		0 },
	{ KEY_F2, "Vẫn lưu", "Lưu dù có điều cần lưu ý, ghi lý do.", 0 },
	{ KEY_F8, "Xóa", "Bỏ bản ghi vào thùng rác, ghi lý do.", 0 },
	{ KEY_F9, "Kiểm tra", "Kiểm tra phiếu này.", 0 },
	{ KEY_CTRL('U'), "Liên quan", "Mọi bản ghi nói đến bản ghi này, đếm theo loại.", 0 },
	{ KEY_F12, "Xem ô che", "Hiện số định danh, số thẻ và các ô đang che; được ghi nhật ký.",
		0 },
	{ KEY_CTRL('A'), "Chọn chữ",
		"Chọn cả ô; gõ chữ khác thì thay vào. Chọn một phần: Shift và mũi tên. Esc thôi.",
		0 },
	{ KEY_CTRL('C'), "Chép", "Chép chữ đang chọn.", 0 },
	{ KEY_CTRL('X'), "Cắt", "Chép chữ đang chọn rồi bỏ nó đi.", 0 },
	{ KEY_CTRL('V'), "Dán", "Dán chữ vừa chép hoặc cắt, ở ô này hay ô, phiếu khác.", 0 },
	{ KEY_CTRL('Z'), "Hoàn tác", "Lấy lại chữ vừa sửa trong ô.", 0 },
	{ KEY_CTRL('Y'), "Làm lại", "Làm lại điều vừa hoàn tác.", 0 },
	{ 0, NULL, NULL, 0 },
};

/* In a long text Enter and the page keys belong to the text. */
const struct command_key form_long_keys[] = {
	{ KEY_RETURN, "Xuống dòng", "Xuống dòng.", 2 },
	{ KEY_TABULATOR, "Ô sau", "Sang ô sau; vừa chèn câu mẫu thì đến chỗ … sau trước.", 3 },
	{ KEY_CTRL('S'), "Lưu", "Lưu ngay từ ô bất kỳ (Ctrl-W, Alt-S cũng vậy).", 4 },
	{ KEY_CTRL('Z'), "Hoàn tác", "Lấy lại chữ vừa sửa trong ô.", 5 },
	{ KEY_ESCAPE, "Ra", "Ra khỏi phiếu; hỏi nếu còn gì chưa lưu.", 6 },
	{ KEY_F7, "Tìm", "Tìm chữ trong ô này, không cần dấu (Ctrl-F cũng vậy).", 7 },
	{ KEY_PAGE_DOWN, "Trang sau", "Một trang chữ xuống.", 8 },
	{ KEY_PAGE_UP, "Trang trước", "Một trang chữ lên.", 0 },
	{ KEY_TEXT_START, "Đầu bài", "Về đầu bài.", 0 },
	{ KEY_TEXT_FINISH, "Cuối bài", "Đến cuối bài.", 0 },
	{ KEY_CTRL('Y'), "Làm lại", "Làm lại điều vừa hoàn tác.", 0 },
	{ KEY_CTRL('A'), "Chọn chữ",
		"Chọn chữ từ con trỏ: mũi tên, Home, End, PgDn mở rộng; lần nữa thì cả ô, Esc thôi. Shift "
		"và mũi tên cũng chọn.",
		0 },
	{ KEY_CTRL('C'), "Chép", "Chép chữ đang chọn.", 0 },
	{ KEY_CTRL('X'), "Cắt", "Chép chữ đang chọn rồi bỏ nó đi.", 0 },
	{ KEY_CTRL('V'), "Dán", "Dán chữ vừa chép hoặc cắt, ở ô này hay ô, phiếu khác.", 0 },
	{ KEY_F4, "Câu mẫu",
		"Chèn một câu, đoạn viết sẵn vào chỗ con trỏ; Insert ở đó thêm câu mới từ chữ đang chọn.",
		0 },
	{ KEY_CTRL('O'), "Soạn ở ngoài",
		"Mở chữ của ô này trong chương trình soạn thảo của máy (VISUAL hoặc EDITOR), xong thì lấy về.",
		0 },
	{ KEY_BACK_TAB, "Ô trước", "Về ô trước.", 0 },
	{ KEY_F6, "Đến ô", "Chọn ô để nhảy tới.", 0 },
	{ KEY_F3, "Như trên", "Lấy giá trị của phiếu vừa lưu trước.", 0 },
	{ KEY_F2, "Vẫn lưu", "Lưu dù có điều cần lưu ý, ghi lý do.", 0 },
	{ KEY_F8, "Xóa", "Bỏ bản ghi vào thùng rác, ghi lý do.", 0 },
	{ KEY_F9, "Kiểm tra", "Kiểm tra phiếu này.", 0 },
	{ KEY_CTRL('U'), "Liên quan", "Mọi bản ghi nói đến bản ghi này, đếm theo loại.", 0 },
	{ 0, NULL, NULL, 0 },
};

/* While something is selected. */
static const struct command_key select_keys[] = {
	{ KEY_CTRL('C'), "Chép", "Chép chữ đang chọn.", 2 },
	{ KEY_CTRL('X'), "Cắt", "Chép chữ đang chọn rồi bỏ nó đi.", 3 },
	{ KEY_REMOVE, "Bỏ", "Bỏ chữ đang chọn; gõ chữ khác hay Ctrl-V thì thay vào chỗ nó.", 4 },
	{ KEY_CTRL('A'), "Cả ô", "Chọn cả ô.", 5 },
	{ KEY_ESCAPE, "Thôi chọn", "Không chọn nữa, chữ giữ nguyên.", 6 },
	{ KEY_CTRL('V'), "Dán thay", "Dán chữ đã chép thay chỗ chữ đang chọn.", 0 },
	{ KEY_F7, "Chọn đến", "Chọn đến chỗ có chữ tìm thấy, trong ô chữ dài.", 0 },
	{ KEY_CTRL('S'), "Lưu", "Lưu ngay từ ô bất kỳ (Ctrl-W, Alt-S cũng vậy).", 0 },
	{ 0, NULL, NULL, 0 },
};

const struct command_key *form_keys_now(const struct screen *screen)
{
	const struct form *form = (const struct form *)screen;

	if (form->items[form->focus].edit.selecting != EDIT_NOT_SELECTING && !form_at_gap(form))
		return select_keys;
	return form_in_long(form) ? form_long_keys : form_keys;
}
