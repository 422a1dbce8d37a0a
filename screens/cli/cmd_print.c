/* chibo print FORM - a paper of the book as a document for Word and LibreOffice, or as text. */
#include "command.h"

#include "doc_text.h"
#include "list_form.h"
#include "plat.h"
#include "print_run.h"
#include "registry.h"
#include "text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_COLUMNS = 80 };

static int print_names(void)
{
	for (const struct print_form *const *form = print_forms; *form; form++)
		printf("%-20s %s  %s\n", (*form)->name, (*form)->id, (*form)->title);
	for (const struct rectype *const *type = registers; *type; type++)
		printf("%-20s %s\n", (*type)->name, (*type)->title);
	return EXIT_DONE;
}

/* Printed, or -1 with err. */
static int print_out(struct strbuf *text, bool ok)
{
	if (ok)
		fputs(text->text, stdout);
	strbuf_release(text);
	return ok ? EXIT_DONE : -1;
}

/* ---- lists and registers ---- */

struct list_job {
	struct store *store;
	struct list_spec spec;
};

static bool write_list(void *context, struct doc *doc, struct err *err)
{
	struct list_job *job = context;

	return list_form(job->store, &job->spec, "", doc, err);
}

static int run_list(struct invocation *invocation, const char *cell, struct err *err)
{
	struct list_job job = { .store = invocation->store,
		.spec = { .type = invocation_type(invocation), .cell = cell } };
	const char *path = option_value(invocation, "o");
	struct strbuf text = STRBUF_INIT;

	if (path) {
		if (!print_document(path, write_list, &job, err))
			return -1;
		say("Đã ghi %s. Mở bằng Word hoặc LibreOffice để in.", path);
		return EXIT_DONE;
	}
	struct doc *doc = doc_text_open(&text, TEXT_COLUMNS);
	bool ok = write_list(&job, doc, err);
	doc_text_close(doc);
	return print_out(&text, ok);
}

/* ---- forms ---- */

static bool read_period(struct invocation *invocation, const struct print_form *form,
	char period[DATE_SIZE], const char **given, struct err *err)
{
	const char *typed = option_value(invocation, "period"),
		   *year = option_value(invocation, "year");

	*given = typed || year ? period : NULL;
	if (typed && year) {
		err_set(err, ERR_USAGE, "Chỉ nêu một: --period hoặc --year.");
		return false;
	}
	return !*given ||
		print_period_parse(invocation->store, form, typed ? typed : year, period, err) ||
		wrong_usage(err);
}

/* What it is about: a meeting, a member; NULL: all. */
static const char *record_asked(const struct invocation *invocation)
{
	const char *meeting = option_value(invocation, "meeting");

	return meeting ? meeting : option_value(invocation, "member");
}

/* What is empty is said, so that somebody fills it in, by hand if not in the book. */
static int say_done(struct print_done *done, const char *where)
{
	if (done->papers == 1)
		say("Đã ghi %s. Mở bằng Word hoặc LibreOffice để in.", done->path.text);
	else
		say("Đã ghi %ld bản vào %s. Mở bằng Word hoặc LibreOffice để in.", done->papers,
			where);
	if (done->gaps.length > 0)
		say("Còn để chấm: %s.", done->gaps.text);
	return done->gaps.length > 0 ? EXIT_FINDINGS : EXIT_DONE;
}

static int run_form(struct invocation *invocation, const struct print_form *form, const char *cell,
	struct err *err)
{
	const char *path = option_value(invocation, "o");
	struct print_asked asked = { .cell = cell,
		.uid = record_asked(invocation),
		.words = option_value(invocation, "search"),
		.reason = path ? option_value(invocation, "reason") : NULL };
	struct print_done done = PRINT_DONE_INIT;
	struct strbuf text = STRBUF_INIT;
	char period[DATE_SIZE];
	int code = -1;

	if (asked.words && !(form->flags & PRINT_CHOOSES)) {
		err_set(err, ERR_USAGE,
			"%s: --search chỉ dùng cho bản trích (trich-nghi-quyet, trich-bien-ban).",
			form->title);
		return -1;
	}
	if (path && (form->flags & PRINT_NUMBERS) && !text_says_something(asked.reason)) {
		err_set(err, ERR_USAGE,
			"%s có số định danh hoặc số thẻ: thêm --reason \"in để làm gì\", được ghi vào nhật ký.",
			form->title);
		return -1;
	}
	if (!read_period(invocation, form, period, &asked.period, err))
		return -1;
	if (!path) {
		bool ok = print_text(
			invocation->store, form, &asked, TEXT_COLUMNS, LONG_MAX, &text, &done, err);
		code = print_out(&text, ok);
	} else if (plat_kind(path) == PLAT_FOLDER) {
		if (print_files(invocation->store, form, &asked, path, &done, err))
			code = say_done(&done, path);
	} else if (print_file(invocation->store, form, &asked, path, &done, err)) {
		code = say_done(&done, path);
	}
	print_done_release(&done);
	return code;
}

static bool check_arguments(
	const struct invocation *invocation, const struct print_form *form, struct err *err)
{
	const char *name = invocation->arguments[0];

	if (!form && !rectype_find(name))
		return err_set(err, ERR_USAGE,
			"Không có mẫu \"%s\". Các mẫu có: chibo print, không nêu gì thêm.", name);
	if (!option_given(invocation, "o") && !option_given(invocation, "text"))
		return err_set(err, ERR_USAGE,
			"In ra tệp: thêm -o TỆP.docx; xem trên màn hình: thêm --text.");
	return true;
}

static int run(struct invocation *invocation, struct err *err)
{
	char cell[UID_SIZE];
	bool in_cell;

	if (invocation->argument_count == 0)
		return print_names();
	const struct print_form *form = print_form_named(invocation->arguments[0]);
	if (!check_arguments(invocation, form, err) ||
		!invocation_cell(invocation, cell, &in_cell, err))
		return -1;
	return form ? run_form(invocation, form, in_cell ? cell : NULL, err)
		    : run_list(invocation, in_cell ? cell : NULL, err);
}

const struct command print_command = {
	.name = "print",
	.arguments = "[MẪU]",
	.summary = "in văn bản, sổ, danh sách ra tệp .docx; không nêu mẫu: các mẫu có",
	.options = "cell date period year meeting member search reason text o",
	.needs = COMMAND_STORE | COMMAND_ALONE,
	.most = 1,
	.run = run,
};
