#include "command.h"

#include "date.h"
#include "fold.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

const struct option options[] = {
	{ "db", "TỆP", "tệp sổ; mặc định lấy từ CHIBO_DB, hoặc ~/.local/share/chibo/chibo.db" },
	{ "today", "NGÀY", "coi hôm nay là ngày ấy (2026-11-20 hoặc 20/11/2026)" },
	{ "operator", "TÊN",
		"người ngồi máy, trong danh sách Người nhập; mặc định người lần trước" },
	{ "cell", "MÃ", "chỉ chi bộ ấy: mã, tên hoặc uid" },
	{ "date", "NGÀY", "xem theo ngày ấy" },
	{ "period", "THÁNG", "chỉ tháng ấy (2026-11 hoặc 11/2026)" },
	{ "year", "NĂM", "cả năm ấy (2026)" },
	{ "meeting", "UID", "buổi họp ấy: mã phiếu (cột uid khi xuất)" },
	{ "search", "CHỮ", "chỉ những dòng có chữ ấy, không cần dấu" },
	{ "csv", NULL, "in dạng CSV" },
	{ "json", NULL, "in dạng JSON" },
	{ "dry-run", NULL, "chỉ xem trước, không ghi" },
	{ "create-cells", NULL, "lập chi bộ mới khi tệp có chi bộ chưa có trong sổ" },
	{ "from", "NGÀY", "đảng viên trong danh sách sinh hoạt từ ngày ấy; mặc định hôm nay" },
	{ "proper-names", NULL, "tên viết hoa cả trong danh sách cũ thì viết lại: Nguyễn Văn An" },
	{ "encoding", "MÃ", "tệp ở mã chữ ấy (utf-8, tcvn3, vni, viqr, ...); mặc định tự nhận ra" },
	{ "sheet", "TRANG", "trang của sổ .xlsx: tên hoặc số thứ tự; mặc định trang đầu có bảng" },
	{ "pad-ids", NULL, "thêm lại số 0 ở đầu mà bảng tính làm mất của số định danh, số thẻ" },
	{ "columns", "CỘT", "cột nào là ô nào: 3=born_on,5=-,7=note; - bỏ, note giữ ở ghi chú" },
	{ "same", "CÁCH",
		"dòng có thể là người trong sổ: merge một người, separate hai người, skip bỏ" },
	{ "moved", "CÁCH",
		"người nay ở chi bộ khác: transfer chuyển sinh hoạt, keep để nguyên, skip bỏ" },
	{ "valid-only", NULL, "ghi các dòng đúng, để lại dòng không nhận được và chưa rõ" },
	{ "errors", "TỆP", "ghi các dòng kèm kết quả kiểm tra ra tệp (.csv hoặc .xlsx)" },
	{ "bulk", NULL, "cho nhập tệp rất lớn (đến 2 triệu dòng)" },
	{ "excel", NULL, "dạng để xem bằng bảng tính" },
	{ "national", NULL, "danh sách 31 cột, mẫu rà soát CSDL (-o TỆP.xlsx)" },
	{ "sensitive", NULL, "xuất cả số định danh, số thẻ; phải có --reason" },
	{ "member", "UID", "đảng viên ấy: mã phiếu (cột uid khi xuất)" },
	{ "reason", "CHỮ", "lý do, được ghi vào nhật ký" },
	{ "text", NULL, "in ra chữ thường để xem, không ra tệp .docx" },
	{ "o", "TỆP", "ghi ra tệp ấy" },
	{ "repair-to", "TỆP", "cứu những gì còn đọc được của sổ hỏng ra tệp mới ấy" },
	{ "head", "DẤU", "tìm trong nhật ký dấu đã in trên giấy: sổ còn nguyên đến đó không" },
	{ "accept", "LÝ DO", "nhận những chỗ bị sửa ngoài chương trình là đúng" },
	{ "reset", NULL, "bỏ mã PIN mà không ai còn nhớ, có ghi nhật ký" },
	{ "rules", NULL, "in mọi phiếu mà quy tắc của sổ nhắc" },
	{ "cells", "SỐ", "số chi bộ (20)" },
	{ "members", "SỐ", "số đảng viên (500)" },
	{ "years", "SỐ", "số năm (3)" },
	{ "seed", "SỐ", "hạt giống: cùng số thì cùng tệp (1)" },
	{ "screen", "TÊN", "mở thẳng danh sách của một loại phiếu, ví dụ member" },
	{ "view", NULL, "mở sổ chỉ để xem, không ghi gì" },
	{ "ascii", NULL, "vẽ khung bằng ký tự - | +" },
	{ "slow-line", NULL, "đường truyền chậm: dòng đang chọn chỉ có dấu >, không tô cả dòng" },
	{ "help", NULL, "in trang này" },
	{ "version", NULL, "in số bản" },
	{ NULL, NULL, NULL },
};

static size_t option_count(void)
{
	size_t count = 0;

	while (options[count].name)
		count++;
	return count;
}

static int option_index(const char *name, size_t length)
{
	for (int i = 0; options[i].name; i++)
		if (strlen(options[i].name) == length &&
			strncmp(options[i].name, name, length) == 0)
			return i;
	return -1;
}

const char *option_value(const struct invocation *invocation, const char *name)
{
	int index = option_index(name, strlen(name));

	if (index < 0)
		bug("không có tùy chọn \"%s\"", name);
	return invocation->values[index];
}

bool option_given(const struct invocation *invocation, const char *name)
{
	return option_value(invocation, name) != NULL;
}

bool option_number(const struct invocation *invocation, const char *name, long least, long most,
	long missing, long *number, struct err *err)
{
	const char *value = option_value(invocation, name);
	char *end;

	*number = missing;
	if (!value)
		return true;
	*number = strtol(value, &end, 10);
	if (end == value || *end || *number < least || *number > most)
		return err_set(err, ERR_USAGE, "--%s phải là số từ %ld đến %ld, ở đây là \"%s\".",
			name, least, most, value);
	return true;
}

/* --name value, --name=value, -o value; returns how many words were used, 0 with err set. */
static int take_option(struct invocation *invocation, char **words, int left, struct err *err)
{
	const char *name = words[0] + (words[0][1] == '-' ? 2 : 1), *equals = strchr(name, '=');
	int index = option_index(name, equals ? (size_t)(equals - name) : strlen(name));

	if (index < 0) {
		err_set(err, ERR_USAGE, "Không có tùy chọn %s. Xem chibo --help.", words[0]);
		return 0;
	}
	if (!options[index].value) {
		if (equals)
			err_set(err, ERR_USAGE, "Tùy chọn --%s không có giá trị.",
				options[index].name);
		invocation->values[index] = "";
		return equals ? 0 : 1;
	}
	if (!equals && left < 2) {
		err_set(err, ERR_USAGE, "Tùy chọn %s cần một giá trị (%s).", words[0],
			options[index].value);
		return 0;
	}
	invocation->values[index] = equals ? equals + 1 : words[1];
	return equals ? 1 : 2;
}

static bool find_command(struct invocation *invocation, const char *word, struct err *err)
{
	for (const struct command *const *command = commands; *command; command++) {
		if (strcmp((*command)->name, word) == 0) {
			invocation->command = *command;
			return true;
		}
	}
	return err_set(err, ERR_USAGE, "Không có lệnh \"%s\". Xem chibo --help.", word);
}

/* Options every command takes are left out of the commands' own lists. */
static bool is_common(const char *name)
{
	return word_in_list("db today operator help version", name);
}

static bool check_options(const struct invocation *invocation, struct err *err)
{
	for (int i = 0; options[i].name; i++)
		if (invocation->values[i] && !is_common(options[i].name) &&
			!word_in_list(invocation->command->options, options[i].name))
			return err_set(err, ERR_USAGE,
				"Lệnh chibo %s không có tùy chọn --%s. Xem chibo --help.",
				invocation->command->name, options[i].name);
	return true;
}

bool options_parse(struct invocation *invocation, int argc, char **argv, struct err *err)
{
	invocation->command = &screens_command;
	invocation->values = xcalloc(option_count(), sizeof *invocation->values);
	for (int i = 1; i < argc;) {
		char *word = argv[i];
		if (word[0] == '-' && word[1] != '\0') {
			int used = take_option(invocation, argv + i, argc - i, err);
			if (used == 0)
				return false;
			i += used;
		} else if (invocation->command == &screens_command) {
			if (!find_command(invocation, word, err))
				return false;
			i++;
		} else if (invocation->argument_count == invocation->command->most) {
			return err_set(err, ERR_USAGE,
				"Lệnh chibo %s thừa \"%s\". Cách dùng: chibo %s %s",
				invocation->command->name, word, invocation->command->name,
				invocation->command->arguments);
		} else {
			invocation->arguments[invocation->argument_count++] = word;
			i++;
		}
	}
	if (option_given(invocation, "help") || option_given(invocation, "version"))
		return true;
	if (invocation->argument_count < invocation->command->least)
		return err_set(err, ERR_USAGE, "Lệnh chibo %s còn thiếu. Cách dùng: chibo %s %s",
			invocation->command->name, invocation->command->name,
			invocation->command->arguments);
	return check_options(invocation, err);
}

static void print_option(FILE *out, const struct option *option)
{
	struct strbuf left = STRBUF_INIT;

	strbuf_addf(&left, "%s%s%s%s", strlen(option->name) == 1 ? "-" : "--", option->name,
		option->value ? " " : "", option->value ? option->value : "");
	fputs("  ", out);
	struct strbuf column = STRBUF_INIT;
	text_add_column(&column, left.text, 18, true);
	fprintf(out, "%s %s\n", column.text, option->summary);
	strbuf_release(&column);
	strbuf_release(&left);
}

static void print_command_line(FILE *out, const struct command *command)
{
	struct strbuf left = STRBUF_INIT, column = STRBUF_INIT;

	strbuf_addf(&left, "%s%s%s", command->name, *command->name ? " " : "", command->arguments);
	text_add_column(&column, left.text, 18, true);
	fprintf(out, "  %s %s\n", column.text, command->summary);
	strbuf_release(&left);
	strbuf_release(&column);
}

static bool print_help_of(FILE *out, const char *name)
{
	for (const struct command *const *command = commands; *command; command++) {
		if (!*name || strcmp((*command)->name, name) != 0)
			continue;
		fputs("Cách dùng: chibo LỆNH [TÙY CHỌN]\n\nLệnh:\n", out);
		print_command_line(out, *command);
		fputs("\nTùy chọn:\n", out);
		for (const struct option *option = options; option->name; option++)
			if (is_common(option->name) ||
				word_in_list((*command)->options, option->name))
				print_option(out, option);
		fputs("\nĐọc thêm: man chibo\n", out);
		return true;
	}
	return false;
}

void print_help(FILE *out)
{
	fputs("chibo - sổ chi bộ\n\nCách dùng: chibo [LỆNH] [TÙY CHỌN]\n\nLệnh:\n", out);
	for (const struct command *const *command = commands; *command; command++)
		print_command_line(out, *command);
	fputs("\nTùy chọn:\n", out);
	for (const struct option *option = options; option->name; option++)
		print_option(out, option);
	fputs("\nLOẠI là một trong:", out);
	for (const struct rectype *const *type = rectypes; *type; type++)
		fprintf(out, " %s", (*type)->name);
	fputs("\nMã thoát: 0 xong, 1 xong nhưng có điều cần xem, 2 dùng sai, 3 không mở được tệp, 4 bị từ chối "
	      "và không ghi gì.\nĐọc thêm: man chibo, man chibo-csv\n",
		out);
}

/* chibo help - the same as --help; of one command its line and its options. */
static int run_help(struct invocation *invocation, struct err *err)
{
	const char *name = invocation->argument_count > 0 ? invocation->arguments[0] : NULL;

	if (!name) {
		print_help(stdout);
		return EXIT_DONE;
	}
	if (print_help_of(stdout, name))
		return EXIT_DONE;
	err_set(err, ERR_USAGE, "Không có lệnh \"%s\". Xem chibo --help.", name);
	return -1;
}

const struct command help_command = {
	.name = "help",
	.arguments = "[LỆNH]",
	.summary = "như --help; của một lệnh thì cách dùng lệnh ấy",
	.options = "",
	.most = 1,
	.run = run_help,
};
