#include "print_run.h"

#include "doc_text.h"
#include "docx.h"
#include "plat.h"
#include "scan.h"
#include "strbuf.h"

#include <stdlib.h>

struct run {
	struct store *store;
	const struct print_form *form;
	struct doc *doc;
	const char *folder; /* NULL: all papers in `doc` */
	const struct print_asked *asked;
	struct print_done *done;
	const struct print_subject *about;
	long most; /* papers of a text */
	bool logged;
};

void print_done_release(struct print_done *done)
{
	strbuf_release(&done->gaps);
	strbuf_release(&done->path);
}

bool print_none(const struct print_form *form, struct err *err)
{
	return err_set(err, ERR_INPUT,
		"%s: sổ chưa có \"%s\" nào hợp với mẫu này cho kỳ và chi bộ đã chọn. Nhập trước, hoặc chọn kỳ khác.",
		form->title, rectype_named(form->of)->title);
}

/* Texts that lists mask are seen on these papers: one row of the log says so of all of them (rules.md, "Sensitive"). */
static bool log_once(struct run *run, struct err *err)
{
	if (run->logged || !(run->form->flags & PRINT_SHOWS))
		return true;
	run->logged = true;
	return store_log_showing(run->store, rectype_named(run->form->of), run->asked->uid,
		run->form->title, run->asked->reason ? run->asked->reason : "in giấy", err);
}

static bool add_paper(void *context, const struct print_subject *about, struct err *err)
{
	struct run *run = context;

	if (!log_once(run, err))
		return false;
	run->done->papers++;
	return print_form_write(run->store, run->form, about, run->doc, &run->done->gaps, err);
}

static bool add_text(void *context, const struct print_subject *about, struct err *err)
{
	struct run *run = context;

	if (run->done->papers < run->most)
		return add_paper(run, about, err);
	run->done->papers++;
	return true;
}

bool print_text(struct store *store, const struct print_form *form, const struct print_asked *asked,
	int columns, long most, struct strbuf *out, struct print_done *done, struct err *err)
{
	struct run run = { .store = store,
		.form = form,
		.asked = asked,
		.doc = doc_text_open(out, columns),
		.most = most,
		.done = done };
	bool ok = print_each(store, form, asked, add_text, &run, err);

	doc_text_close(run.doc);
	return ok && (done->papers > 0 || print_none(form, err));
}

static bool count_paper(void *context, const struct print_subject *about, struct err *err)
{
	(void)about;
	(void)err;
	++*(long *)context;
	return true;
}

long print_count(struct store *store, const struct print_form *form,
	const struct print_asked *asked, struct err *err)
{
	long count = 0;

	return print_each(store, form, asked, count_paper, &count, err) ? count : -1;
}

/* ---- files ---- */

bool print_document(const char *path, print_write *write, void *context, struct err *err)
{
	FILE *file = plat_create_new(path, err);
	struct doc *doc = file ? docx_open(file, err) : NULL;
	bool ok = doc && write(context, doc, err);

	if (doc)
		ok = docx_close(doc, ok ? err : NULL) && ok;
	ok = ok && plat_flush(file, err);
	if (file)
		fclose(file);
	if (file && !ok)
		plat_remove(path); /* a file that was cut would be taken for a whole one */
	return ok;
}

static bool write_all(void *context, struct doc *doc, struct err *err)
{
	struct run *run = context;

	run->doc = doc;
	if (!print_each(run->store, run->form, run->asked, add_paper, run, err))
		return false;
	return run->done->papers > 0 || print_none(run->form, err);
}

bool print_file(struct store *store, const struct print_form *form, const struct print_asked *asked,
	const char *path, struct print_done *done, struct err *err)
{
	struct run run = { .store = store, .form = form, .asked = asked, .done = done };

	strbuf_clear(&done->path);
	strbuf_add(&done->path, path);
	return store_is_whole(store, err) && print_document(path, write_all, &run, err);
}

static bool write_one(void *context, struct doc *doc, struct err *err)
{
	struct run *run = context;

	run->doc = doc;
	return add_paper(run, run->about, err);
}

static bool add_file(void *context, const struct print_subject *about, struct err *err)
{
	struct run *run = context;
	struct strbuf stem = STRBUF_INIT;

	run->about = about;
	strbuf_addf(&stem, "%s/", run->folder);
	print_file_name(run->store, run->form, about, &stem);
	char *path = plat_free_path(stem.text, "docx");
	strbuf_clear(&run->done->path);
	strbuf_add(&run->done->path, path);
	bool ok = print_document(path, write_one, run, err);
	free(path);
	strbuf_release(&stem);
	return ok;
}

bool print_files(struct store *store, const struct print_form *form,
	const struct print_asked *asked, const char *folder, struct print_done *done,
	struct err *err)
{
	struct run run = {
		.store = store, .form = form, .asked = asked, .folder = folder, .done = done
	};

	return store_is_whole(store, err) && plat_make_folders(folder, err) &&
		print_each(store, form, asked, add_file, &run, err) &&
		(done->papers > 0 || print_none(form, err));
}
