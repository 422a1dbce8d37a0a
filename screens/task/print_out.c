/* Papers of the print screen into files: which, where, and what is said of them. */
#include "print_out.h"

#include "plat.h"
#include "registry.h"
#include "scan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char print_folder_setting[] = "print.folder", print_open_setting[] = "print.open";

char *print_folder(const struct print_screen *at)
{
	struct store *store = at->lines.screen.session->store;
	const char *kept = store_setting(store, print_folder_setting);
	char *beside = plat_folder_of(store_path(store));
	struct strbuf folder = STRBUF_INIT;

	if (kept && *kept)
		strbuf_add(&folder, kept);
	else
		strbuf_addf(&folder, "%s/in", beside);
	free(beside);
	return strbuf_detach(&folder);
}

/* A file of one form, or of the list; of several papers in one file by what they are of. */
static char *path_of(const struct print_screen *at, const struct print_form *form,
	const char *folder, const char *period)
{
	struct session *session = at->lines.screen.session;
	struct strbuf stem = STRBUF_INIT;
	struct print_subject about = { 0 };

	strbuf_addf(&stem, "%s/", folder);
	snprintf(about.org, sizeof about.org, "%s", at->scope == SCOPE_ALL ? "" : at->front.cell);
	snprintf(about.period, sizeof about.period, "%.7s",
		period ? period : store_today(session->store));
	if (form)
		print_file_name_of(session->store, form->name, &about, &stem);
	else
		print_file_name_of(session->store, at->list->name, &about, &stem);
	char *path = plat_free_path(stem.text, "docx");
	strbuf_release(&stem);
	return path;
}

static bool write_form(struct print_screen *at, const struct print_form *form, const char *folder,
	struct print_done *done, struct err *err)
{
	struct store *store = at->lines.screen.session->store;
	char period[DATE_SIZE];
	struct print_asked asked = print_asked_for(at, form, period);
	long count = print_count(store, form, &asked, err);

	if (count <= 0)
		return count == 0;
	if (at->apart || count == 1)
		return print_files(store, form, &asked, folder, done, err);
	char *path = path_of(at, form, folder, asked.period);
	bool ok = plat_make_folders(folder, err) &&
		print_file(store, form, &asked, path, done, err);
	free(path);
	return ok;
}

static bool write_forms(
	struct print_screen *at, const char *folder, struct print_done *done, struct err *err)
{
	for (const struct print_form *const *form = at->forms; *form; form++)
		if (!write_form(at, *form, folder, done, err))
			return false;
	return done->papers > 0 ||
		err_set(err, ERR_INPUT, "Không có gì để in cho kỳ và chi bộ đang chọn.");
}

static bool write_one_list(
	struct print_screen *at, const char *folder, struct print_done *done, struct err *err)
{
	char *path = path_of(at, NULL, folder, NULL);
	bool ok = store_is_whole(at->lines.screen.session->store, err) &&
		plat_make_folders(folder, err) && print_document(path, print_write_list, at, err);

	strbuf_add(&done->path, path);
	done->papers = 1;
	free(path);
	return ok;
}

bool print_opens(const struct session *session)
{
	const char *kept = store_setting(session->store, print_open_setting);

	return !kept || strcmp(kept, "off") != 0;
}

/* The whole path, so that it is found again; one file is opened where the PC has a program for it. */
static void say_written(struct print_screen *at, const struct print_done *done, const char *folder)
{
	struct session *session = at->lines.screen.session;

	if (done->papers > 1 && (at->apart || at->forms[1]))
		session_say(session, MESSAGE_DONE, "Đã ghi %ld bản vào %s", done->papers, folder);
	else if (print_opens(session) && plat_open_outside(done->path.text))
		session_say(session, MESSAGE_DONE, "Đã ghi và mở %s", done->path.text);
	else
		session_say(session, MESSAGE_DONE, "Đã ghi %s", done->path.text);
}

enum screen_result print_out(struct print_screen *at, struct err *err)
{
	struct print_done done = PRINT_DONE_INIT;
	char *folder = print_folder(at);
	bool ok = at->list ? write_one_list(at, folder, &done, err)
			   : write_forms(at, folder, &done, err);

	if (ok)
		say_written(at, &done, folder);
	print_done_release(&done);
	free(folder);
	return ok ? SCREEN_CLOSE : SCREEN_STAY;
}
