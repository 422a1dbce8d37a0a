/* chibo list TYPE - a record type's list on standard output. */
#include "command.h"

#include "csv_file.h"
#include "fold.h"
#include "import_refs.h"
#include "json.h"
#include "scan.h"
#include "text.h"

#include <stdlib.h>
#include <string.h>

enum list_format { LIST_TEXT, LIST_CSV, LIST_JSON };

static bool is_column(const struct field *field)
{
	return field->flags & FIELD_LIST;
}

bool invocation_cell(const struct invocation *invocation, char *cell, bool *given, struct err *err)
{
	const char *text = option_value(invocation, "cell");
	struct org_names names;

	*given = text != NULL;
	if (!text)
		return true;
	bool ok = org_names_load(invocation->store, &names, err);
	enum ref_result result = ok ? org_names_find(&names, text, cell) : REF_FOUND;
	org_names_release(&names);
	if (!ok || result == REF_FOUND)
		return ok;
	if (result == REF_SEVERAL)
		return err_set(
			err, ERR_USAGE, "Có nhiều chi bộ tên \"%s\". Ghi mã thay cho tên.", text);
	return err_set(err, ERR_USAGE,
		"Không có chi bộ \"%s\" trong sổ. Xem mã bằng: chibo list org", text);
}

static void print_header(const struct rectype *type, enum list_format format)
{
	struct strbuf line = STRBUF_INIT;

	for (const struct field *field = type->fields; field->name; field++) {
		if (!is_column(field))
			continue;
		if (format == LIST_CSV) {
			strbuf_add(&line, line.length ? "," : "uid,");
			strbuf_add(&line, field->name);
		} else {
			strbuf_add(&line, line.length ? " " : "");
			text_add_column(&line, field->heading ? field->heading : field->label,
				field->width + 6, true);
		}
	}
	if (format == LIST_CSV)
		printf("%s\r\n", line.text);
	else if (format == LIST_TEXT)
		printf("%s\n", line.text);
	else
		printf("[");
	strbuf_release(&line);
}

static void print_row(
	const struct rectype *type, const struct list_row *row, enum list_format format, bool first)
{
	struct strbuf line = STRBUF_INIT;

	if (format == LIST_CSV)
		strbuf_add(&line, row->uid);
	if (format == LIST_JSON)
		json_member(&line, "uid", row->uid);
	for (int i = 0; type->fields[i].name; i++) {
		const struct field *field = &type->fields[i];
		if (!is_column(field))
			continue;
		const char *cell = row->cells[i] ? row->cells[i] : "";
		if (format == LIST_CSV) {
			strbuf_add_char(&line, ',');
			csv_add_field(&line, cell, ',');
		} else if (format == LIST_JSON) {
			json_member(&line, field->name, *cell ? cell : NULL);
		} else {
			struct strbuf safe = STRBUF_INIT;
			text_add_visible(&safe, cell);
			strbuf_add(&line, line.length ? " " : "");
			text_add_column(&line, safe.text, field->width + 6, true);
			strbuf_release(&safe);
		}
	}
	if (format == LIST_JSON)
		printf("%s%s", first ? "\n" : ",\n", line.text);
	else
		printf("%s%s", line.text, format == LIST_CSV ? "\r\n" : "\n");
	strbuf_release(&line);
}

struct printed {
	const struct rectype *type;
	enum list_format format;
	bool any;
};

static bool take_row(void *context, const struct list_row *row, struct err *err)
{
	struct printed *printed = context;

	(void)err;
	print_row(printed->type, row, printed->format, !printed->any);
	printed->any = true;
	return true;
}

static int run(struct invocation *invocation, struct err *err)
{
	const struct rectype *type = invocation_type(invocation);
	enum list_format format = option_given(invocation, "csv") ? LIST_CSV
		: option_given(invocation, "json")                ? LIST_JSON
								  : LIST_TEXT;
	char cell[UID_SIZE], *search;
	bool in_cell;

	if (format != LIST_TEXT && !store_is_whole(invocation->store, err))
		return -1; /* it goes on to others: the text is to look at */
	if (!invocation_cell(invocation, cell, &in_cell, err))
		return -1;
	search = fold(option_given(invocation, "search") ? option_value(invocation, "search") : "");
	struct list_spec spec = {
		.type = type, .cell = in_cell ? cell : NULL, .search = search, .inside = true
	};
	print_header(type, format);
	struct printed printed = { .type = type, .format = format };
	bool ok = store_each_row(invocation->store, &spec, take_row, &printed, err);
	if (format == LIST_JSON)
		printf("\n]\n");
	free(search);
	return ok ? EXIT_DONE : -1;
}

const struct command list_command = {
	.name = "list",
	.arguments = "LOẠI",
	.summary = "in danh sách một loại phiếu",
	.options = "cell date search csv json",
	.needs = COMMAND_STORE | COMMAND_TYPE,
	.least = 1,
	.most = 1,
	.run = run,
};
