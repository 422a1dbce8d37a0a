/* chibo import TYPE FILE - takes records from a list of an office, all or nothing. */
#include "command.h"

#include "date.h"
#include "import.h"
#include "keeper.h"
#include "plat.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	SHOWN = 20,
	SHOWN_LINES = 8,
	SHOWN_CHANGES = 4
}; /* sentences printed, lines, and fields of each */

static const struct csv_limits bulk_limits = {
	.file_bytes = INT64_C(2) << 30,
	.rows = 2000000,
	.line_bytes = 4 * 1024 * 1024,
	.field_bytes = 1024 * 1024,
	.columns = 64,
};

/* Those of one fate, IMPORT_FATES: what is doubtful; *shown of this kind were printed before. */
static void print_notes(
	const struct import_report *report, const char *name, enum import_fate fate, int *shown)
{
	int more = 0;
	struct import_groups groups;

	import_group(report, fate, &groups);
	for (int i = 0; i < groups.count; i++) {
		const struct import_note *note = groups.items[i].notes[0];
		struct strbuf whom = STRBUF_INIT;
		if (!note->text)
			continue;
		if ((*shown)++ >= SHOWN) {
			more += groups.items[i].count;
			continue;
		}
		if (groups.items[i].count > 1)
			import_group_lines(&groups.items[i], SHOWN_LINES, &whom);
		else
			strbuf_add(&whom, note->name);
		say("%s:%ld:%d: %s%s%s%s", name, note->line, note->column > 0 ? note->column : 1,
			note->warning ? "lưu ý, " : "", whom.text, whom.length ? ": " : "",
			note->text);
		strbuf_release(&whom);
	}
	if (more > 0)
		say("... và %d %s nữa.", more,
			fate == IMPORT_FATES            ? "lưu ý"
				: fate == IMPORT_PASSED ? "dòng bỏ qua"
							: "lỗi");
	import_groups_release(&groups);
}

/* What the rows that are changed had and have now. */
static void print_changes(const struct import_report *report, const char *name)
{
	int64_t shown = 0;

	for (size_t i = 0; i < report->note_count && shown < SHOWN; i++) {
		const struct import_note *note = &report->notes[i];
		struct strbuf line = STRBUF_INIT;
		if (note->fate != IMPORT_CHANGED || note->change_count == 0)
			continue;
		import_add_changes(note, SHOWN_CHANGES, &line);
		say("%s:%ld:1: đổi, %s: %s", name, note->line, note->name, line.text);
		strbuf_release(&line);
		shown++;
	}
	if (shown == SHOWN && report->counts[IMPORT_CHANGED] > shown)
		say("... và %" PRId64 " dòng đổi nữa.", report->counts[IMPORT_CHANGED] - shown);
}

static void print_report(const struct import_report *report, const char *name, bool proper_names)
{
	struct strbuf line = STRBUF_INIT;

	import_add_reading(report, &line);
	if (line.length)
		say("%s", line.text);
	strbuf_clear(&line);
	if (report->remembered)
		say("Các cột nhận như đã chọn trên màn hình cho bảng có cùng tiêu đề; nhận khác thì thêm --columns.");
	if (report->unused.length)
		say("Cột không dùng đến: %s.", report->unused.text);
	if (report->created.length)
		say("Chi bộ lập mới: %s.", report->created.text);
	if (report->told > 0)
		say("Giới tính lấy từ số định danh: %" PRId64 " dòng.", report->told);
	if (report->placed > 0)
		say("Đặt dưới đảng bộ duy nhất trong sổ: %" PRId64 " chi bộ.", report->placed);
	if (report->in_capitals > 0 && proper_names)
		say("Tên viết hoa cả đã viết lại: %" PRId64 " dòng.", report->in_capitals);
	else if (report->in_capitals > 0)
		say("Tên viết hoa cả: %" PRId64
		    " dòng, để nguyên. Thêm --proper-names thì viết lại như Nguyễn Văn An.",
			report->in_capitals);
	if (report->mended > 0)
		say("Giá trị đã chỉnh lại: %" PRId64 ", kê ở các lưu ý dưới đây.", report->mended);
	print_changes(report, name);
	int warned = 0, faults = 0, passed = 0;
	print_notes(report, name, IMPORT_FATES, &warned);
	print_notes(report, name, IMPORT_REFUSED, &faults);
	print_notes(report, name, IMPORT_UNSURE, &faults);
	print_notes(report, name, IMPORT_PASSED, &passed);
	for (int i = 0; i < IMPORT_FATES; i++)
		if (i < IMPORT_PASSED || report->counts[i] > 0)
			strbuf_addf(&line, "%s%s %" PRId64, i ? " · " : "",
				import_fate_name((enum import_fate)i), report->counts[i]);
	say("%s: %s.", name, line.text);
	strbuf_release(&line);
}

/* Read more than once: what comes through a pipe is copied first. */
static FILE *open_input(const char *path, const struct csv_limits *limits, struct err *err)
{
	bool dash = strcmp(path, "-") == 0;
	FILE *file = stdin;

	if (!dash)
		file = plat_kind(path) == PLAT_FOLDER ? NULL : plat_open(path, "rb");
	if (file)
		return plat_seekable(file, limits->file_bytes, err);
	err_set(err, ERR_OPEN, "Không đọc được tệp %s. Xem lại tên và quyền đọc.", path);
	return NULL;
}

/* The sheet of faults is made before anything is written: whether it can be is known then. */
static bool open_error_sheet(const char *path, FILE **sheet, struct err *err)
{
	*sheet = NULL;
	if (path)
		*sheet = plat_create_new(path, err);
	return !path || *sheet;
}

static bool close_error_sheet(FILE *sheet, const char *path, bool ok, struct err *err)
{
	if (!sheet)
		return true;
	ok = ok && plat_flush(sheet, err);
	fclose(sheet);
	if (!ok)
		plat_remove(path);
	return ok;
}

static int outcome(const struct invocation *invocation, const struct import_report *report)
{
	bool refused = report->counts[IMPORT_REFUSED] + report->counts[IMPORT_UNSURE] > 0;
	bool some = report->counts[IMPORT_NEW] + report->counts[IMPORT_CHANGED] > 0;

	if (refused && !(some && option_given(invocation, "valid-only"))) {
		say("Không ghi gì vào sổ. Sửa các dòng trên rồi nhập lại.");
		return EXIT_REFUSED;
	}
	if (option_given(invocation, "dry-run"))
		say("Mới xem trước, chưa ghi. Bỏ --dry-run để ghi.");
	else if (refused && report->written)
		say("Đã ghi các dòng đúng vào sổ; %" PRId64
		    " dòng để lại. Sửa các dòng ấy rồi nhập lại.",
			report->counts[IMPORT_REFUSED] + report->counts[IMPORT_UNSURE]);
	else if (!some)
		say("Sổ đã có đủ, không có gì phải ghi.");
	else
		say("Đã ghi vào sổ.");
	return refused ? EXIT_FINDINGS : EXIT_DONE;
}

/* An answer for all rows with one of those doubts; the words are those of the command line. */
static bool take_choice(const struct invocation *invocation, const char *option,
	const enum import_doubt *doubts, struct import_options *import, struct err *err)
{
	static const struct {
		const char *word;
		enum import_choice choice;
	} words[] = {
		{ "merge", CHOICE_MERGE },
		{ "separate", CHOICE_SEPARATE },
		{ "transfer", CHOICE_TRANSFER },
		{ "keep", CHOICE_KEEP },
		{ "skip", CHOICE_SKIP },
	};
	const char *said = option_value(invocation, option);
	bool serves = false;

	for (size_t i = 0; said && i < sizeof words / sizeof *words; i++) {
		if (strcmp(said, words[i].word) != 0)
			continue;
		for (; *doubts != DOUBT_NONE; doubts++) {
			import->choices[*doubts] = words[i].choice;
			serves = serves || import_choice_serves(*doubts, words[i].choice);
		}
	}
	return !said || serves ||
		err_set(err, ERR_USAGE,
			"Không có lựa chọn \"%s\" cho --%s. Xem chibo import --help.", said,
			option);
}

static bool take_choices(
	const struct invocation *invocation, struct import_options *import, struct err *err)
{
	static const enum import_doubt same[] = { DOUBT_PERSON, DOUBT_NUMBER, DOUBT_NAME,
		DOUBT_SEVERAL, DOUBT_NONE },
				       moved[] = { DOUBT_MOVED, DOUBT_GONE, DOUBT_NONE };

	return take_choice(invocation, "same", same, import, err) &&
		take_choice(invocation, "moved", moved, import, err);
}

static int run(struct invocation *invocation, struct err *err)
{
	const char *path = invocation->arguments[1], *errors = option_value(invocation, "errors");
	const char *typed = option_value(invocation, "from");
	char cell[UID_SIZE], from[DATE_SIZE];
	struct date_hint hint = { .today = store_today(invocation->store), .past = true };
	struct import_report report = { .records = 0 };
	bool in_cell;

	if (!invocation_cell(invocation, cell, &in_cell, err) ||
		(typed && !date_parse(typed, &hint, from, err) && !wrong_usage(err)))
		return -1;
	const struct csv_limits *limits = option_given(invocation, "bulk") ? &bulk_limits
									   : &csv_usual_limits;
	FILE *file = open_input(path, limits, err);
	if (!file)
		return -1;
	struct import_options import = { .write = !option_given(invocation, "dry-run"),
		.create_cells = option_given(invocation, "create-cells"),
		.proper_names = option_given(invocation, "proper-names"),
		.cell = in_cell ? cell : NULL,
		.from_on = typed ? from : NULL,
		.pad_ids = option_given(invocation, "pad-ids"),
		.columns = option_value(invocation, "columns"),
		.limits = limits,
		.all_notes = errors != NULL,
		.valid_only = option_given(invocation, "valid-only"),
		.encoding = option_value(invocation, "encoding"),
		.sheet = option_value(invocation, "sheet") };
	FILE *sheet;
	int code = -1;
	if (!take_choices(invocation, &import, err) || !open_error_sheet(errors, &sheet, err)) {
		fclose(file);
		return -1;
	}
	bool taken = (!import.write || backup_before(invocation->store, "truoc-nhap", err)) &&
		import_records(invocation->store, invocation_type(invocation), file, path, &import,
			&report, err);
	if (taken) {
		print_report(&report, path, import.proper_names);
		code = outcome(invocation, &report);
	}
	bool listed = taken && sheet &&
		import_write_errors(file, path, &import, &report, sheet, errors, err);
	if (!close_error_sheet(sheet, errors, listed, err) && taken)
		code = -1;
	import_report_release(&report);
	fclose(file);
	return code;
}

const struct command import_command = {
	.name = "import",
	.arguments = "LOẠI TỆP",
	.summary = "nhập phiếu từ tệp CSV hoặc .xlsx; - là đầu vào chuẩn",
	.options =
		"dry-run create-cells cell from encoding sheet proper-names pad-ids columns same moved valid-only errors bulk",
	.needs = COMMAND_STORE | COMMAND_CREATE | COMMAND_TYPE | COMMAND_CHECKED,
	.least = 2,
	.most = 2,
	.run = run,
};
