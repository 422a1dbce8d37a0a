/* chibo print FORM - a paper of the book as a document for Word and LibreOffice, or as text. */
#include "command.h"

#include "doc_text.h"
#include "docx.h"
#include "list_form.h"
#include "plat.h"
#include "registry.h"

#include <stdlib.h>

enum { TEXT_COLUMNS = 80 };

static int print_forms(void)
{
	for (const struct rectype *const *type = registers; *type; type++)
		printf("%-20s %s\n", (*type)->name, (*type)->title);
	return EXIT_DONE;
}

static bool print_text(struct store *store, const struct list_spec *spec, struct err *err)
{
	struct strbuf text = STRBUF_INIT;
	struct doc *doc = doc_text_open(&text, TEXT_COLUMNS);
	bool ok = list_form(store, spec, doc, err);

	doc_text_close(doc);
	if (ok)
		fputs(text.text, stdout);
	strbuf_release(&text);
	return ok;
}

static bool print_file(
	struct store *store, const struct list_spec *spec, const char *path, struct err *err)
{
	FILE *file = plat_create_new(path, err);
	struct doc *doc = file ? docx_open(file, err) : NULL;
	bool ok = doc && list_form(store, spec, doc, err);

	if (doc)
		ok = docx_close(doc, ok ? err : NULL) && ok;
	ok = ok && plat_flush(file, err);
	if (file)
		fclose(file);
	if (file && !ok)
		plat_remove(path); /* a file that was cut would be taken for a whole one */
	if (ok)
		say("Đã ghi %s. Mở bằng Word hoặc LibreOffice để in.", path);
	return ok;
}

static int run(struct invocation *invocation, struct err *err)
{
	const char *path = option_value(invocation, "o");
	char cell[UID_SIZE];
	bool in_cell, ok;

	if (invocation->argument_count == 0)
		return print_forms();
	if (!path && !option_given(invocation, "text")) {
		err_set(err, ERR_USAGE,
			"In ra tệp: thêm -o TỆP.docx; xem trên màn hình: thêm --text.");
		return -1;
	}
	if (!invocation_cell(invocation, cell, &in_cell, err))
		return -1;
	struct list_spec spec = { .type = invocation_type(invocation),
		.cell = in_cell ? cell : NULL };
	ok = path ? print_file(invocation->store, &spec, path, err)
		  : print_text(invocation->store, &spec, err);
	return ok ? EXIT_DONE : -1;
}

const struct command print_command = {
	.name = "print",
	.arguments = "[MẪU]",
	.summary = "in một sổ hay danh sách ra tệp .docx; không nêu mẫu: các mẫu có",
	.options = "cell date text o",
	.needs = COMMAND_STORE | COMMAND_TYPE,
	.most = 1,
	.run = run,
};
