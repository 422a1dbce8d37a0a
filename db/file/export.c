#include "export.h"

#include "codes.h"
#include "csv_file.h"
#include "export_list.h"
#include "json.h"
#include "list_sql.h"
#include "plat.h"
#include "scan.h"
#include "sql.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct export
{
	struct store *store;
	const struct rectype *type;
	const struct export_options *options;
	char separator;
	bool names_cell; /* the first column says whose the record is, instead of its uid */
	const struct field **columns; /* a NULL behind them */
	struct strbuf lines;          /* not written yet */
	struct strbuf shown;          /* of one value */
};

static bool is_exported(const struct export *export, const struct field *field)
{
	if (!store_uses(export->store, field))
		return false;
	if (export->options->travels)
		return field_travels(field);
	if ((field->flags & FIELD_SENSITIVE) && !export->options->sensitive)
		return false;
	return export->options->sheet || field_is_stored(field);
}

/* In a sheet: the records say whose they are only by a reference to what is somebody's. */
static bool names_cell(const struct export *export)
{
	const struct rectype *type = export->type;
	const char *owner = type->owner;
	char word[64];

	return export->options->sheet && owner && word_next(&owner, word) &&
		(*owner ||
			!(rectype_named(rectype_field(type, word)->target)->flags & RECTYPE_OWNS));
}

static void choose_columns(struct export *export)
{
	const struct field *field = export->type->fields;
	int count = 0;

	export->names_cell = names_cell(export);
	export->columns = xcalloc(
		(size_t)rectype_field_count(export->type) + 1, sizeof *export->columns);
	for (; field->name; field++)
		if (is_exported(export, field))
			export->columns[count++] = field;
}

static void add_cell(struct export *export, const char *value)
{
	if (export->options->sheet)
		csv_add_defused(&export->lines, value, export->separator);
	else
		csv_add_field(&export->lines, value, export->separator);
}

static void add_separator(struct export *export)
{
	strbuf_add_char(&export->lines, export->separator);
}

static bool put_lines(struct export *export, FILE *out, struct err *err)
{
	bool ok = fwrite(export->lines.text, 1, export->lines.length, out) == export->lines.length;
	strbuf_clear(&export->lines);
	if (!ok && out == stdout && plat_reader_gone())
		return err_set(err, ERR_UNREAD, "Không còn ai đọc.");
	return ok ||
		err_set(err, ERR_STORAGE, "Không ghi hết được ra tệp. Xem lại chỗ trống của đĩa.");
}

static bool end_line(struct export *export, FILE *out, struct err *err)
{
	enum { TOGETHER = 60000 };

	strbuf_add(&export->lines, "\r\n");
	return export->lines.length < TOGETHER || put_lines(export, out, err);
}

static bool put_header(struct export *export, FILE *out, struct err *err)
{
	bool sheet = export->options->sheet, first = sheet && !export->names_cell;

	strbuf_add(&export->lines, !sheet ? "uid" : first ? SHEET_MARK : SHEET_MARK "Chi bộ");
	for (const struct field **field = export->columns; *field; field++) {
		if (!first)
			add_separator(export);
		first = false;
		add_cell(export, sheet ? (*field)->label : (*field)->name);
	}
	return end_line(export, out, err);
}

/*
 * A text that a spreadsheet takes for a number or a day, and shows as another: 012, 38168053000001, 5-6,
 * 12/2026, 1E5.
 */
static bool reads_as_number(const struct field *field, const char *text)
{
	if (field->kind == FIELD_PARTIAL || field->kind == FIELD_PERIOD)
		return strlen(text) ==
			strlen("12/2026"); /* a whole day, a year stay what they are */
	return field->kind == FIELD_TEXT && *text >= '0' && *text <= '9' &&
		text[strspn(text, "0123456789 .,-/:eE")] == '\0';
}

static void add_shown(struct export *export, const struct field *field, const char *value)
{
	struct strbuf *shown = &export->shown;

	strbuf_clear(shown);
	strbuf_add_char(shown, '\'');
	store_show(export->store, field, value, shown);
	const char *text = shown->text + 1;
	add_cell(export, reads_as_number(field, text) ? shown->text : text);
}

static const char *leaving(
	const struct export *export, const struct field *field, const char *value)
{
	bool group = value && field->travels == TRAVELS_AS_GROUP && export->options->travels;

	return group ? codes_group(codes_find(field->codes), value) : value;
}

static void add_record(struct export *export, struct query *query)
{
	int column = 1;
	bool sheet = export->options->sheet, first = sheet && !export->names_cell;

	if (!first)
		add_cell(export, query_column(query, 0));
	for (const struct field **field = export->columns; *field; field++) {
		if (!first)
			add_separator(export);
		first = false;
		const char *value = leaving(export, *field, query_column(query, column++));
		if (sheet)
			add_shown(export, *field, value);
		else
			add_cell(export, value);
	}
}

/* Somebody in the bin, and what cannot be without him, is in no file: what may do without goes without. */
static void add_field(const struct rectype *type, const struct field *field, struct strbuf *sql)
{
	if (field->kind != FIELD_REF) {
		sql_field(type, field, sql);
		return;
	}
	strbuf_addf(sql, "(SELECT r.uid FROM \"%s\" r WHERE r.id = t.\"%s\" AND ", field->target,
		field->name);
	sql_whole(rectype_named(field->target), "r", sql);
	strbuf_add(sql, ")");
}

static struct list_spec spec_of(const struct export *export)
{
	return (struct list_spec) { .type = export->type,
		.scope = LIST_WHOLE,
		.cell = export->options->cell,
		.period = export->options->period };
}

static void export_sql(struct export *export, struct strbuf *sql)
{
	const struct list_spec spec = spec_of(export);

	strbuf_add(sql, "SELECT ");
	if (export->names_cell)
		sql_owner_name(export->type, "t", 0, sql);
	else
		strbuf_add(sql, "t.uid");
	for (const struct field **field = export->columns; *field; field++) {
		strbuf_add(sql, ", ");
		add_field(export->type, *field, sql);
	}
	sql_from(export->type, sql);
	sql_where(&spec, sql);
	if (export->options->sheet)
		list_add_order(export->type, list_runs_backwards(&spec), sql);
	else
		strbuf_add(sql, " ORDER BY t.uid");
}

static bool put_records(struct export *export, FILE *out, int64_t *rows, struct err *err)
{
	const struct list_spec spec = spec_of(export);
	struct strbuf sql = STRBUF_INIT;
	struct query query;
	bool ok = true;

	*rows = 0;
	export_sql(export, &sql);
	query_open(&query, export->store, sql.text, err);
	list_bind(&query, &spec);
	while (ok && query_step(&query)) {
		add_record(export, &query);
		ok = end_line(export, out, err);
		++*rows;
	}
	strbuf_release(&sql);
	return query_close(&query) && ok && put_lines(export, out, err);
}

static bool log_export(struct export *export, int64_t rows, struct err *err)
{
	struct store *store = export->store;
	struct strbuf after = STRBUF_INIT;
	char number[24];

	if (store->view_only && !export->options->sensitive && !look_is_chosen(store))
		return true;
	snprintf(number, sizeof number, "%lld", (long long)rows);
	json_member(&after, "rows", number);
	json_member(&after, "cell", export->options->cell);
	json_member(&after, "period", export->options->period);
	json_member(&after, "list", export->options->list31 ? "31" : NULL);
	json_member(&after, "sensitive", export->options->sensitive ? "1" : "0");
	bool ok = (export->options->sensitive ? store_begin(store, err)
					      : transaction_begin_told(store, err)) &&
		transaction_end(store,
			audit_append(store, "export", export->type->name, NULL, NULL, after.text,
				export->options->reason, err),
			err);
	strbuf_release(&after);
	return ok;
}

/* logged before a byte leaves: a reader that stops, or a full disk, changes nothing about that */
static bool export_people(
	struct export *export, FILE *out, const char *name, int64_t *rows, struct err *err)
{
	const struct export_options *options = export->options;
	struct export_people members;
	bool ok = export_list_read(export->store, export->type, options, &members, err) &&
		log_export(export, (int64_t)members.count, err) &&
		export_list_write(export->store, export->type, options, &members, out, name, err);

	*rows = (int64_t)members.count;
	free(members.uids);
	return ok;
}

static bool export_named(struct store *store, const struct rectype *type,
	const struct export_options *options, FILE *out, const char *name, int64_t *rows,
	struct err *err)
{
	struct export export = { .store = store,
		.type = type,
		.options = options,
		.separator = options->sheet ? ';' : ',',
		.lines = STRBUF_INIT,
		.shown = STRBUF_INIT };

	if ((type->flags & RECTYPE_SYSTEM) && !(type->flags & RECTYPE_REGISTER))
		return err_set(err, ERR_USAGE,
			"%s là phần riêng của chương trình, không xuất thành tệp.", type->title);
	if (!store_is_whole(store, err))
		return false;
	if (options->sensitive && !text_says_something(options->reason))
		return err_set(err, ERR_USAGE,
			"Xuất cả số định danh, số thẻ thì phải ghi lý do bằng chữ (--reason).");
	if (options->list31)
		return export_people(&export, out, name, rows, err);
	choose_columns(&export);
	const struct list_spec spec = spec_of(&export);
	uint64_t faults = store->faults;
	int64_t count = store_count(store, &spec);
	bool ok = store_faultless(store, faults, err) && log_export(&export, count, err) &&
		put_header(&export, out, err) && put_records(&export, out, rows, err);
	strbuf_release(&export.lines);
	strbuf_release(&export.shown);
	free(export.columns);
	return ok;
}

bool export_records(struct store *store, const struct rectype *type,
	const struct export_options *options, FILE *out, int64_t *rows, struct err *err)
{
	return export_named(store, type, options, out, "", rows, err);
}

bool export_to_file(struct store *store, const struct rectype *type,
	const struct export_options *options, const char *path, int64_t *rows, struct err *err)
{
	FILE *file = plat_create_new(path, err);

	if (!file)
		return false;
	bool ok = export_named(store, type, options, file, path, rows, err) &&
		plat_flush(file, err);
	fclose(file);
	if (!ok)
		plat_remove(path); /* a file that was cut would be taken for a whole one */
	return ok;
}
