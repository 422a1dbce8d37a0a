#include "file_picker.h"

#include "fold.h"
#include "plat.h"
#include "text.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* What a picker asks: `real` is the folder it lists where no path is typed, with its / */
struct files {
	char *real;
	bool path; /* a path is typed */
};

struct walk {
	struct picks *picks;
	const char *folder;
	const char *query; /* folded */
	bool begin;        /* the name begins so; else one of its words */
	bool folders;      /* this time folders, next time files */
};

/* What is read as a table: src/office. */
static bool is_list(const char *name)
{
	static const char *const ends[] = { ".csv", ".txt", ".tsv", ".xlsx" };
	size_t length = strlen(name);

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (length > strlen(ends[i]) &&
			strcasecmp(name + length - strlen(ends[i]), ends[i]) == 0)
			return true;
	return false;
}

/* ---- what is typed ---- */

static int hex(const char *at)
{
	char digits[3] = { at[0], at[0] ? at[1] : '\0', '\0' };

	return isxdigit((unsigned char)digits[0]) && isxdigit((unsigned char)digits[1])
		? (int)strtol(digits, NULL, 16)
		: 0;
}

/* "file:///media/usb/Danh%20s%C3%A1ch.xlsx" */
static char *from_address(const char *address)
{
	struct strbuf out = STRBUF_INIT;

	for (const char *at = address; *at; at++) {
		int byte = *at == '%' ? hex(at + 1) : 0;
		strbuf_add_char(&out, byte ? (char)byte : *at);
		at += byte ? 2 : 0;
	}
	return strbuf_detach(&out);
}

/* Without the blanks and the quotes around it. */
static char *bare(const char *typed)
{
	static const char address[] = "file://";
	size_t length;

	typed += strspn(typed, " ");
	length = strlen(typed);
	while (length > 0 && typed[length - 1] == ' ')
		length--;
	bool quoted = (*typed == '\'' || *typed == '"');
	if (quoted && length > 1 && typed[length - 1] == *typed)
		length--;
	char *path = xstrndup(typed + quoted, length - quoted);
	if (strncmp(path, address, strlen(address)) == 0) {
		char *told = from_address(path + strlen(address));
		free(path);
		path = told;
	}
	return path;
}

static bool is_path(const char *text)
{
	return *text == '~' || strchr(text, '/');
}

char *file_picker_path(const char *folder, const char *typed)
{
	char *path = bare(typed), *home = plat_home();
	bool own = *path == '~' && (path[1] == '/' || !path[1]);
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%s%s", own ? home : *path == '/' ? "" : folder, path + own);
	free(home);
	free(path);
	return strbuf_detach(&out);
}

/* ---- what is listed ---- */

static void add(struct picks *picks, const char *folder, const char *name, bool is_folder)
{
	struct strbuf path = STRBUF_INIT, label = STRBUF_INIT;

	strbuf_addf(&path, "%s%s%s", folder, name, is_folder ? "/" : "");
	text_add_visible(&label, name);
	strbuf_add(&label, is_folder ? "/" : "");
	picks_add(picks, path.text, label.text, is_folder ? "thư mục" : NULL);
	strbuf_release(&path);
	strbuf_release(&label);
}

/* Folded, and what stands between the words of a file's name made blanks where words are sought. */
static char *folded_name(const char *name, bool words)
{
	char *folded = fold(name);

	for (char *at = folded; words && *at; at++)
		if (strchr("-_.()", *at))
			*at = ' ';
	return folded;
}

static void take(void *context, const char *name, bool is_folder)
{
	struct walk *walk = context;

	if (is_folder != walk->folders || (!is_folder && !is_list(name)))
		return;
	char *folded = folded_name(name, !walk->begin);
	if (walk->begin ? strncmp(folded, walk->query, strlen(walk->query)) == 0
			: fold_matches(folded, walk->query))
		add(walk->picks, walk->folder, name, is_folder);
	free(folded);
}

static void add_entries(struct picks *picks, const char *folder, const char *typed, bool begin)
{
	char *query = folded_name(typed, !begin);
	struct walk walk = { picks, folder, query, begin, false };

	plat_each_entry(folder, take, &walk);
	walk.folders = true;
	plat_each_entry(folder, take, &walk);
	free(query);
}

static void add_parent(struct picks *picks, const char *folder)
{
	char *without_slash = xstrndup(folder, strlen(folder) - 1),
	     *parent = plat_folder_of(without_slash);
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s%s", parent, strcmp(parent, "/") == 0 ? "" : "/");
	picks_add(picks, path.text, "../", "thư mục trên");
	strbuf_release(&path);
	free(parent);
	free(without_slash);
}

static void add_plugged(struct picks *picks, const char *folder)
{
	static const char *const plugged[] = { "/media/", "/run/media/" };

	for (size_t i = 0; i < sizeof plugged / sizeof *plugged; i++)
		if (strcmp(folder, plugged[i]) != 0 && plat_kind(plugged[i]) == PLAT_FOLDER)
			picks_add(picks, plugged[i], plugged[i], "USB, đĩa ngoài");
}

/* What is there under this very name stands first, of whatever kind it is: the import says what cannot be read. */
static void add_path(struct picks *picks, const char *path)
{
	char *folder = xstrndup(path, (size_t)(strrchr(path, '/') + 1 - path));
	const char *name = path + strlen(folder);
	enum plat_file kind = plat_kind(path);

	if (!*name && kind == PLAT_FOLDER)
		picks_add(picks, path, path, "thư mục");
	else if (kind == PLAT_FILE || kind == PLAT_FOLDER)
		add(picks, folder, name, kind == PLAT_FOLDER);
	struct picks others = { 0 };
	add_entries(&others, folder, name, true);
	for (int i = 0; i < others.count; i++)
		if (picks->count == 0 || strcmp(picks->items[0].value, others.items[i].value) != 0)
			picks_add(picks, others.items[i].value, others.items[i].label,
				others.items[i].detail);
	picks_release(&others);
	free(folder);
}

static void refill(void *context, const char *typed, struct picks *picks)
{
	const struct files *files = context;
	char *path = file_picker_path(files->real, typed), *text = bare(typed);

	if (is_path(text)) {
		add_path(picks, path);
	} else {
		add_entries(picks, files->real, text, false);
		if (strlen(files->real) > 1 && !*text)
			add_parent(picks, files->real);
		if (!*text)
			add_plugged(picks, files->real);
	}
	free(text);
	free(path);
}

/* ---- keys ---- */

static bool in_path(const struct screen *screen)
{
	char *typed = picker_typed(screen), *text = bare(typed);
	bool path = is_path(text);

	free(text);
	free(typed);
	return path;
}

/* How far the paths listed are the same, in whole letters; a folder that stands for itself is passed over. */
static char *common_beginning(const struct screen *screen, const char *path)
{
	int from = screen->rows.count > 1 && strcmp(picker_item(screen, 0)->value, path) == 0;
	const char *first = screen->rows.count > from ? picker_item(screen, from)->value : path;
	size_t same = strlen(first);

	for (int i = from + 1; i < screen->rows.count; i++) {
		const char *other = picker_item(screen, i)->value;
		size_t at = 0;
		while (at < same && first[at] == other[at])
			at++;
		same = at;
	}
	while (same > 0 && ((unsigned char)first[same] & 0xC0) == 0x80)
		same--;
	return xstrndup(first, same);
}

/* The path goes on as far as only one is possible; without one it begins with the folder. */
static void complete(struct screen *screen)
{
	const struct files *files = picker_context(screen);
	char *typed = picker_typed(screen), *path = file_picker_path(files->real, typed),
	     *common = files->path ? common_beginning(screen, path) : xstrdup(files->real);

	if (!files->path || strlen(common) > strlen(path))
		picker_begin(screen, common);
	free(common);
	free(path);
	free(typed);
}

static void say_missing(const struct screen *screen, struct err *err)
{
	const struct files *files = picker_context(screen);
	char *typed = picker_typed(screen), *path = file_picker_path(files->real, typed),
	     *folder = plat_folder_of(path);

	if (plat_kind(folder) != PLAT_FOLDER)
		err_set(err, ERR_OPEN, "Không có thư mục %s. Xem lại từng tên, USB đã cắm chưa.",
			folder);
	else
		err_set(err, ERR_OPEN, "Không có tệp %s. Xóa bớt tên để xem thư mục ấy có gì.",
			path);
	free(folder);
	free(path);
	free(typed);
}

static enum screen_result key(struct screen *screen, int key, struct err *err)
{
	struct files *files = picker_context(screen);
	enum screen_result result = SCREEN_STAY;

	if (key == KEY_TABULATOR)
		complete(screen);
	else if (key == KEY_RETURN && screen->rows.count == 0 && files->path)
		say_missing(screen, err);
	else
		result = picker_key(screen, key, err);
	files->path = in_path(screen);
	picker_whole_line(screen, files->path ? "Đường dẫn: " : NULL);
	return result;
}

static void status(const struct screen *screen, struct strbuf *out)
{
	const struct files *files = picker_context(screen);

	strbuf_addf(out,
		files->path ? "Tab viết tiếp tên, Enter nhận mục đang sáng: %d mục"
			    : "Gõ tên không dấu để tìm, hay / rồi đường dẫn: %d mục",
		screen->rows.count);
}

static void free_files(struct screen *screen)
{
	struct files *files = picker_context(screen);

	free(files->real);
	free(files);
	picker_free(screen);
}

static const struct command_key *keys_now(const struct screen *screen)
{
	const struct files *files = picker_context(screen);

	return files->path ? file_picker_path_keys : file_picker_keys;
}

struct screen *file_picker_new(const char *folder, const char *last)
{
	struct files *files = xcalloc(1, sizeof *files);
	struct strbuf title = STRBUF_INIT, at = STRBUF_INIT;
	char *real = plat_real_path(folder);

	strbuf_addf(&at, "%s/", real && strcmp(real, "/") != 0 ? real : "");
	files->real = strbuf_detach(&at);
	strbuf_add(&title, "Danh sách ở ");
	text_add_visible(&title, files->real);
	struct screen *picker = picker_new_asking(NULL, title.text, refill, files, "");
	picker->ops = &file_picker_ops;
	picker_select(picker, last);
	strbuf_release(&title);
	free(real);
	return picker;
}

const struct screen_ops file_picker_ops = {
	.words = &file_picker_words,
	.keys_now = keys_now,
	.overlay = true,
	.text_entry = true,
	.draw = picker_draw,
	.key = key,
	.free = free_files,
	.status = status,
	.resized = picker_resized,
};
