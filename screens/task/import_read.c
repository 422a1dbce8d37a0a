/* How the import screen reads the file: its code, its sheet, its columns; and the sheet of its faults. */
#include "import_internal.h"

#include "mapping_screen.h"
#include "picker.h"
#include "plat.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { CODE_WIDTH = 20 };

FILE *import_open(const struct import_screen *at, struct err *err)
{
	FILE *file = plat_kind(at->path) == PLAT_FOLDER ? NULL : plat_open(at->path, "rb");

	if (!file)
		err_set(err, ERR_OPEN, "Không đọc được tệp %s. Xem lại tên và thư mục.", at->path);
	return file;
}

static const char *separator_name(char separator)
{
	return separator == '\t'   ? "TAB"
		: separator == ';' ? "dấu ;"
		: separator == '|' ? "dấu |"
				   : "dấu phẩy";
}

/* In a workbook a font's letters have the code of a text saved twice. */
static enum charset chosen_as(enum charset charset, const struct office_look *look)
{
	return look->kind == OFFICE_TEXT ? charset : charset_font(charset);
}

void import_add_understood(const struct import_screen *at, struct strbuf *out)
{
	const struct import_report *report = &at->report;
	const struct office_look *look = &report->look;

	if (look->kind == OFFICE_BOOK)
		strbuf_addf(out, ".xlsx trang \"%s\"", look->book.sheet);
	else
		strbuf_addf(out, "%s %s", look->separator == '\t' ? "tệp chữ" : "CSV",
			charset_title(look->code.charset));
	if (look->kind == OFFICE_BOOK && look->book.sheet_count > 1)
		strbuf_addf(out, " (%d/%d)", look->book.sheet_number, look->book.sheet_count);
	if (look->kind == OFFICE_TEXT)
		strbuf_addf(out, ", %s", separator_name(look->separator));
	else if (look->code.charset != CHARSET_UTF8)
		strbuf_addf(out, ", chữ %s", charset_title(chosen_as(look->code.charset, look)));
	if (report->samples.length)
		strbuf_addf(out, ": %s", report->samples.text);
}

/* ---- another code, another sheet ---- */

enum screen_result import_ask_what_is_open(struct import_screen *at)
{
	if (!at->looked)
		return SCREEN_STAY;
	if (at->fault && at->report.look.code.two)
		return import_ask_reading(at);
	if (at->report.needs_cell && at->report.unused.length == 0 && !at->cell_chosen)
		return import_ask_cell(at);
	if (at->report.ask_columns && at->report.column_count > 0 && !at->columns)
		return import_ask_columns(at);
	return SCREEN_STAY;
}

static void keep(char **kept, const char *value)
{
	free(*kept);
	*kept = xstrdup(value);
}

/* "e" and a code, "s" and the number of a sheet. */
static enum screen_result take_reading(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;

	(void)err;
	if (answer->text[0] == 's') {
		at->sheet_number = atoi(answer->text + 1);
		keep(&at->encoding, NULL);
	} else {
		keep(&at->encoding, answer->text + 1);
	}
	keep(&at->columns, NULL);
	import_look(at);
	return import_ask_what_is_open(at);
}

static void add_sheets(const struct import_screen *at, FILE *file, struct picks *picks)
{
	const struct xlsx_look *book = &at->report.look.book;
	struct office_options options = { .sheet_number = book->sheet_number };
	struct office_file *office = book->sheet_count > 1
		? office_open(file, at->name, &options, NULL)
		: NULL;

	for (int i = 1; office && i <= book->sheet_count; i++) {
		char value[16];
		struct strbuf label = STRBUF_INIT;
		bool hidden = false;
		const char *name = office_sheet_name(office, i, &hidden);
		snprintf(value, sizeof value, "s%d", i);
		strbuf_addf(&label, "Trang %d \"%s\"", i, name ? name : "");
		picks_add(picks, value, label.text,
			i == book->sheet_number ? "đang đọc"
				: hidden        ? "đang ẩn"
						: NULL);
		strbuf_release(&label);
	}
	office_close(office);
}

static void add_code(const struct import_reading *reading, struct picks *picks)
{
	char value[32];
	struct strbuf label = STRBUF_INIT;

	snprintf(value, sizeof value, "e%s", charset_option(reading->charset));
	strbuf_addf(&label, "%s", charset_title(reading->charset));
	while (text_width(label.text) < CODE_WIDTH)
		strbuf_add_char(&label, ' ');
	strbuf_addf(&label, " %s", reading->names.text);
	picks_add(picks, value, label.text, NULL);
	strbuf_release(&label);
}

/* Reads as one that is offered already. */
static bool is_offered(const struct import_reading *readings, int count, const struct strbuf *names)
{
	for (int i = 0; i < count; i++)
		if (strcmp(readings[i].names.text, names->text) == 0)
			return true;
	return false;
}

static int rank(const struct office_look *look, enum charset charset)
{
	if (charset == chosen_as(look->code.charset, look))
		return 0;
	return look->code.two && charset == chosen_as(look->code.second, look) ? 1 : 2;
}

/* Those that fit come first; of others one with the same names is enough. */
static void add_codes(const struct import_screen *at, FILE *file, struct picks *picks)
{
	const struct office_look *look = &at->report.look;
	struct import_reading readings[CHARSETS], ranked[CHARSETS];
	int count = import_readings(file, at->name, at->type, at->sheet_number, readings),
	    offered = 0;

	for (int place = 0; place <= 2; place++)
		for (int i = 0; i < count; i++) {
			bool same = is_offered(ranked, offered, &readings[i].names);
			if (rank(look, readings[i].charset) != place || (same && place == 2))
				continue;
			if (same) /* the names do not tell the two apart, words elsewhere do */
				strbuf_addf(&readings[i].names, " (%s)", look->code.samples[1]);
			ranked[offered++] = readings[i];
			add_code(&readings[i], picks);
		}
	for (int i = 0; i < count; i++)
		strbuf_release(&readings[i].names);
}

enum screen_result import_ask_reading(struct import_screen *at)
{
	const struct office_look *look = &at->report.look;
	struct err err = ERR_INIT;
	struct picks picks = { 0 };
	FILE *file = at->path ? import_open(at, &err) : NULL;

	err_clear(&err);
	if (!file)
		return SCREEN_STAY;
	add_codes(at, file, &picks);
	add_sheets(at, file, &picks);
	fclose(file);
	char now[32];
	snprintf(now, sizeof now, "e%s", charset_option(chosen_as(look->code.charset, look)));
	return screen_ask(&at->screen,
		picker_new(look->code.two ? "Hai mã đều đọc được: chọn mã cho tên đúng"
				: look->book.sheet_count > 1
				? "Chọn mã cho tên đúng, hay trang khác"
				: "Chọn mã cho tên đúng",
			&picks, now),
		take_reading);
}

/* ---- columns ---- */

static enum screen_result take_columns(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;
	struct session *session = screen->session;

	keep(&at->columns, answer->text);
	if (!store_view_only(session->store) && !session->damaged &&
		!import_remember_columns(session->store, at->report.mapping, answer->text, err))
		return SCREEN_STAY;
	import_look(at);
	session_say(
		session, MESSAGE_INFO, "Đã nhớ cách nhận các cột này cho mọi tệp có cùng tiêu đề.");
	return SCREEN_STAY;
}

enum screen_result import_ask_columns(struct import_screen *at)
{
	if (!at->looked || at->report.column_count == 0) {
		session_say(at->screen.session, MESSAGE_WARN,
			"Chưa thấy cột nào: chọn tệp trước, hoặc xem lại tệp có dòng tiêu đề không.");
		return SCREEN_STAY;
	}
	return screen_ask(&at->screen,
		mapping_screen_new(at->screen.session, at->type, &at->report), take_columns);
}

/* ---- the sheet of faults ---- */

/* Beside the list: "danh-sach-loi.csv", or "danh-sach-loi-2.csv" where that is there already. */
static char *error_path(const struct import_screen *at)
{
	const char *kind = at->report.look.kind == OFFICE_BOOK ? "xlsx" : "csv";
	char *whole = plat_real_path(at->path);
	const char *path = whole ? whole : at->path, *slash = strrchr(path, '/'),
		   *dot = strrchr(slash ? slash : path, '.');
	struct strbuf stem = STRBUF_INIT;

	strbuf_add_bytes(&stem, path, dot ? (size_t)(dot - path) : strlen(path));
	strbuf_add(&stem, "-loi");
	char *free_path = plat_free_path(stem.text, kind);
	strbuf_release(&stem);
	free(whole);
	return free_path;
}

/* The report with all that was said, however much: read anew where only the first of it was kept. */
static bool whole_report(const struct import_screen *at, const struct import_options *options,
	FILE *file, struct import_report *report, struct err *err)
{
	struct import_options all = *options;

	all.all_notes = true;
	return import_records(
		at->screen.session->store, at->type, file, at->name, &all, report, err);
}

static bool write_errors(const struct import_screen *at, const char *path, struct err *err)
{
	struct import_options options = import_options_now(at, false);
	struct import_report whole = { .samples = STRBUF_INIT };
	FILE *file = import_open(at, err), *out = file ? plat_create_new(path, err) : NULL;
	bool anew = at->report.notes_cut,
	     ok = out && (!anew || whole_report(at, &options, file, &whole, err)) &&
		import_write_errors(
			file, at->name, &options, anew ? &whole : &at->report, out, path, err);

	ok = ok && plat_flush(out, err);
	if (out)
		fclose(out);
	if (out && !ok)
		plat_remove(path);
	if (file)
		fclose(file);
	if (anew)
		import_report_release(&whole);
	free((void *)options.answers);
	return ok;
}

enum screen_result import_make_errors(struct import_screen *at, struct err *err)
{
	if (!at->looked || at->fault) {
		session_say(at->screen.session, MESSAGE_WARN,
			"Chưa có kết quả kiểm tra: chọn tệp và xem trước đã.");
		return SCREEN_STAY;
	}
	char *path = error_path(at);
	if (write_errors(at, path, err))
		session_say(at->screen.session, MESSAGE_DONE,
			"Đã ghi tệp lỗi, thêm cột Kết quả kiểm tra và Chi tiết lỗi: %s", path);
	free(path);
	return SCREEN_STAY;
}

void import_forget_reading(struct import_screen *at)
{
	import_forget_cell(at);
	keep(&at->encoding, NULL);
	at->sheet_number = 0;
	at->pad_ids = false; /* so many zeros were shown of this file */
	keep(&at->columns, NULL);
}
