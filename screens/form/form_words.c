/* What a form says: its title, hints, help, and its keys. */
#include "form_internal.h"

#include "basis.h"
#include "edit_clip.h"
#include "field_help.h"
#include "text.h"
#include "wrap.h"

#include <stdlib.h>

#include <string.h>

void form_title(const struct screen *screen, struct strbuf *out)
{
	const struct form *form = (const struct form *)screen;

	if (form->custom)
		strbuf_add(out, form->records[0]->type->title);
	else if (form->apart)
		strbuf_addf(out, "%s cho %d người", form->records[0]->type->title,
			(int)((strlen(form->people) + 1) / UID_SIZE));
	else if (form->fresh && form->path.name)
		strbuf_addf(out, "%s mới, mẫu %s", form->records[0]->type->title, form->path.name);
	else if (form->fresh)
		strbuf_addf(out, "%s mới", form->records[0]->type->title);
	else
		store_label(
			screen->session->store, form->records[0]->type, form->records[0]->uid, out);
}

/* The value in focus, whole: a row above the status row as well. */
static void form_add_whole(const struct form *form, struct strbuf *out)
{
	char *text = edit_get(&form->items[form->focus].edit);
	struct wrapped lines;

	wrap_text(&lines, text, form->screen.cols - 2);
	for (int i = 0; i < lines.count; i++)
		strbuf_addf(out, "%s%s", i > 1 ? " " : i > 0 ? "\n" : "", lines.lines[i]);
	wrap_release(&lines);
	free(text);
}

void form_status(const struct screen *screen, struct strbuf *out)
{
	const struct form *form = (const struct form *)screen;
	const struct form_item *item = &form->items[form->focus];
	const struct field *field = item_field(item);

	if (form_value_is_cut(form) && !item->fault)
		form_add_whole(form, out);
	else if (form_at_gap(form))
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
	int next;

	if (form_takes_lines(form) || !form_skips_for_good(form, &next))
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

void form_basis(const struct screen *screen, struct strbuf *text)
{
	basis_add_of(screen->session, ((const struct form *)screen)->records[0]->type, text);
}

void form_place(const struct screen *screen, struct strbuf *out)
{
	const struct form *form = (const struct form *)screen;
	const struct form_item *item = &form->items[form->focus];

	strbuf_add(out, form->records[0]->type->name);
	if (item->record == form->records[0]) /* the first spell belongs to entering the whole */
		strbuf_addf(out, ".%s", item_field(item)->name);
}

const struct command_key *form_keys_now(const struct screen *screen)
{
	const struct form *form = (const struct form *)screen;

	if (form->items[form->focus].edit.selecting != EDIT_NOT_SELECTING && !form_at_gap(form))
		return form_select_keys;
	return form_takes_lines(form) ? form_long_keys : form_keys;
}
