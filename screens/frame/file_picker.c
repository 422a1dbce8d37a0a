#include "file_picker.h"

#include "plat.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct walk {
	struct picks *picks;
	const char *folder;
	bool folders; /* this time folders, next time files */
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

static void take(void *context, const char *name, bool is_folder)
{
	struct walk *walk = context;
	struct strbuf path = STRBUF_INIT, label = STRBUF_INIT;

	if (is_folder != walk->folders || (!is_folder && !is_list(name)))
		return;
	strbuf_addf(&path, "%s%s%s", walk->folder, name, is_folder ? "/" : "");
	text_add_visible(&label, name);
	strbuf_add(&label, is_folder ? "/" : "");
	picks_add(walk->picks, path.text, label.text, is_folder ? "thư mục" : NULL);
	strbuf_release(&path);
	strbuf_release(&label);
}

static void add_entries(struct picks *picks, const char *folder)
{
	struct walk walk = { .picks = picks, .folder = folder };

	plat_each_entry(folder, take, &walk);
	walk.folders = true;
	plat_each_entry(folder, take, &walk);
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

struct screen *file_picker_new(const char *folder, const char *last)
{
	static const char *const plugged[] = { "/media/", "/run/media/" };
	struct picks picks = { 0 };
	struct strbuf at = STRBUF_INIT, title = STRBUF_INIT;
	char *real = plat_real_path(folder);

	strbuf_addf(&at, "%s/", real && strcmp(real, "/") != 0 ? real : "");
	add_entries(&picks, at.text);
	if (at.length > 1)
		add_parent(&picks, at.text);
	for (size_t i = 0; i < sizeof plugged / sizeof *plugged; i++)
		if (strcmp(at.text, plugged[i]) != 0 && plat_kind(plugged[i]) == PLAT_FOLDER)
			picks_add(&picks, plugged[i], plugged[i], "USB, đĩa ngoài");
	strbuf_add(&title, "Danh sách ở ");
	text_add_visible(&title, at.text);
	struct screen *picker = picker_new(title.text, &picks, last);
	strbuf_release(&title);
	strbuf_release(&at);
	free(real);
	return picker;
}
