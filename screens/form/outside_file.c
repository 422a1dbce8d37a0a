#include "outside_file.h"

#include "draft.h"
#include "edit.h"
#include "fold.h"
#include "plat.h"
#include "registry.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 4 * 1024 * 1024 };

static const char note_name[] = "/.phieu";

/* "Diễn biến, thảo luận" is dien-bien-thao-luan: what the other program's window will say. */
void outside_add_name(const struct field *field, struct strbuf *path)
{
	char *name = fold(field->label);

	strbuf_add_char(path, '/');
	for (const char *at = name; *at; at++) {
		bool letter = (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9');
		if (letter || path->text[path->length - 1] != '-')
			strbuf_add_char(path, letter ? *at : '-');
	}
	free(name);
}

/* Programs end the last line of a file; that newline is none of the text. */
bool outside_write(const char *path, const char *text, struct err *err)
{
	FILE *file = plat_create_new(path, err);

	if (!file)
		return false;
	bool ok = fputs(text, file) >= 0 && (!*text || fputc('\n', file) != EOF);
	ok = fclose(file) == 0 && ok;
	return ok ||
		err_set(err, ERR_STORAGE, "Không ghi được tệp tạm %s. Xem lại chỗ trống của đĩa.",
			path);
}

/* What the file holds, taken as a paste is: normal form C, plain blanks, nothing hidden. */
char *outside_read(const char *path, struct err *err)
{
	char buffer[8192];
	size_t got;
	struct strbuf bytes = STRBUF_INIT;
	struct edit taken;
	FILE *file = plat_kind(path) == PLAT_FILE ? plat_open(path, "rb") : NULL;

	if (!file) {
		err_set(err, ERR_OPEN,
			"Chương trình soạn thảo không để lại tệp. Chữ trong ô giữ như cũ.");
		return NULL;
	}
	while (bytes.length <= MOST_BYTES && (got = fread(buffer, 1, sizeof buffer, file)) > 0)
		strbuf_add_bytes(&bytes, buffer, got);
	fclose(file);
	bool readable = bytes.length <= MOST_BYTES &&
		text_valid_bytes(bytes.text, bytes.length) == bytes.length;
	edit_init(&taken, true, 0);
	if (readable)
		edit_set(&taken, bytes.text);
	if (taken.count > 0 && taken.text[taken.count - 1] == '\n')
		taken.count--;
	char *text = edit_get(&taken);
	edit_release(&taken);
	strbuf_release(&bytes);
	if (readable)
		return text;
	free(text);
	err_set(err, ERR_INPUT,
		"Tệp soạn xong dài quá hoặc không theo bảng mã UTF-8. Chữ trong ô giữ như cũ; đặt UTF-8 "
		"trong chương trình soạn thảo rồi làm lại.");
	return NULL;
}

/* ---- its folder ---- */

static char *folder_of_book(struct store *store)
{
	return plat_beside(store_path(store), "-soan");
}

char *outside_folder_new(struct store *store, struct err *err)
{
	if (store_in_memory(store))
		return plat_temporary_folder(err);
	char *path = folder_of_book(store);
	if (plat_kind(path) != PLAT_MISSING)
		plat_discard_folder(path);
	if (plat_make_private_folder(path, err))
		return path;
	free(path);
	return NULL;
}

bool outside_note_write(const char *folder, const struct outside_note *note, struct err *err)
{
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s%s", folder, note_name);
	FILE *file = plat_create_new(path.text, err);
	strbuf_release(&path);
	if (!file)
		return false;
	bool ok = fprintf(file, "%s %s %d %s\n", note->type, *note->uid ? note->uid : "-",
			  note->version, note->field) > 0;
	return (fclose(file) == 0 && ok) ||
		err_set(err, ERR_STORAGE,
			"Không ghi được tệp tạm cạnh sổ. Xem lại chỗ trống của đĩa.");
}

/* ---- what a program that was killed left ---- */

struct left {
	char type[32], uid[UID_SIZE], field[96];
	int version;
	char *text; /* the newest that the other program had saved */
	struct draft_rows rows;
	bool placed, same; /* the draft has the field; with this text */
};

static bool read_note(const char *folder, struct left *left)
{
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s%s", folder, note_name);
	FILE *file = plat_kind(path.text) == PLAT_FILE ? plat_open(path.text, "rb") : NULL;
	strbuf_release(&path);
	bool ok = file &&
		fscanf(file, "%31s %26s %d %94s", left->type, left->uid, &left->version,
			left->field) == 4;
	if (file)
		fclose(file);
	return ok && rectype_find(left->type);
}

/* The text's own file: the only one that is neither hidden nor called as programs call what they keep beside it. */
static void take_text(void *context, const char *name, bool is_folder)
{
	struct strbuf *found = context;
	size_t plain = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-");

	if (!is_folder && plain == strlen(name))
		strbuf_add(found, name);
}

static char *text_left(const char *folder)
{
	struct strbuf name = STRBUF_INIT, path = STRBUF_INIT;

	plat_each_entry(folder, take_text, &name);
	strbuf_addf(&path, "%s/%s", folder, name.length > 0 ? name.text : "-");
	char *text = outside_read(path.text, NULL);
	strbuf_release(&name);
	strbuf_release(&path);
	return text;
}

/* The draft as it is, but for the field that was in the other program. */
static void take_row(void *context, const char *field, const char *text)
{
	struct left *left = context;
	size_t length = strlen(left->field);
	bool its = strncmp(field, left->field, length) == 0 &&
		(!field[length] || (field[length] == DRAFT_BEING_TYPED && !field[length + 1]));

	draft_rows_add(&left->rows, field, its ? left->text : text);
	left->placed = left->placed || its;
	left->same = left->same || (its && text && strcmp(text, left->text) == 0);
}

/* Whether the record says so already: then there is nothing to be kept. */
static bool is_stored(struct store *store, const struct left *left)
{
	const struct rectype *type = rectype_named(left->type);
	struct record *record = uid_is_valid(left->uid) ? store_load(store, type, left->uid, NULL)
							: NULL;
	bool known = record && rectype_index(type, left->field) >= 0;
	const char *value = known ? record_get(record, left->field) : NULL;
	bool same = strcmp(value ? value : "", left->text) == 0;

	record_free(record);
	return same;
}

/* False with err: it is not in the draft. *kept: it is now, and was not. */
static bool into_draft(struct store *store, struct left *left, bool *kept, struct err *err)
{
	if (!uid_is_valid(left->uid))
		store_new_uid(store, left->uid);
	if (!draft_read(store, left->type, left->uid, take_row, left, err))
		return false;
	*kept = !left->same && (left->placed || !is_stored(store, left));
	if (*kept && !left->placed) {
		size_t length = strlen(left->field);
		left->field[length] = DRAFT_BEING_TYPED;
		left->field[length + 1] = '\0';
		draft_rows_add(&left->rows, left->field, left->text);
	}
	return !*kept ||
		draft_put(store, left->type, left->uid, left->version,
			(const char *const *)left->rows.fields,
			(const char *const *)left->rows.texts, left->rows.count, err);
}

static void release(struct left *left)
{
	draft_rows_release(&left->rows);
	free(left->text);
}

void outside_clear_up(struct session *session)
{
	struct store *store = session->store;
	struct left left = { .version = 0 };
	struct err err = ERR_INIT;
	bool kept = false;

	if (store_in_memory(store) || store_view_only(store))
		return;
	char *folder = folder_of_book(store);
	if (plat_kind(folder) == PLAT_FOLDER) {
		if (read_note(folder, &left))
			left.text = text_left(folder);
		if (left.text && !into_draft(store, &left, &kept, &err))
			session_fail(session, &err); /* and it stays for another start */
		else
			plat_discard_folder(folder);
		if (kept && err.kind == ERR_NONE)
			session_say(session, MESSAGE_INFO,
				"Chữ đã ghi trong chương trình soạn thảo lần trước nay ở bản nháp: mở lại ở màn "
				"hình đầu.");
	}
	release(&left);
	free(folder);
}
