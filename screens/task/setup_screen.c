#include "setup_screen.h"

#include "form.h"
#include "formats.h"
#include "setup.h"

static const struct field fields[] = {
	{ .name = "office_name",
		.label = "Tên đảng bộ",
		.section = "CƠ QUAN GIỮ SỔ",
		.kind = FIELD_TEXT,
		.max_chars = 120,
		.hint = "Ví dụ: Đảng bộ xã Quỳnh Phú; chi bộ giữ sổ riêng thì để trống",
		.help = "Đảng bộ mà văn phòng này giữ sổ. Sổ của riêng một chi bộ thì để trống ô này.",
		.example = "Đảng bộ xã Quỳnh Phú" },
	{ .name = "office_code",
		.label = "Mã tổ chức",
		.kind = FIELD_TEXT,
		.max_chars = 18,
		.clean = format_org_code,
		.hint = "Ví dụ: 38.168.053.000.000; chưa có thì để trống",
		.help = "Mã tổ chức 14 chữ số của đảng bộ, do cấp trên cấp. Chưa biết thì để trống, ghi sau.",
		.example = "38.168.053.000.000" },
	{ .name = "superior_name",
		.label = "Cấp trên trực tiếp",
		.kind = FIELD_TEXT,
		.max_chars = 120,
		.hint = "Ví dụ: Tỉnh ủy Hưng Yên",
		.help = "Tổ chức đảng cấp trên trực tiếp, nơi nhận số liệu của sổ này.",
		.example = "Tỉnh ủy Hưng Yên" },
	{ .name = "superior_code",
		.label = "Mã cấp trên",
		.kind = FIELD_TEXT,
		.max_chars = 18,
		.hint = "Có thể để trống",
		.help = "Mã tổ chức của cấp trên trực tiếp. Chưa biết thì để trống.",
		.example = "38168000000000" },
	{ .name = "cell_name",
		.label = "Tên chi bộ",
		.section = "CHI BỘ ĐẦU TIÊN",
		.kind = FIELD_TEXT,
		.max_chars = 120,
		.hint = "Ví dụ: Chi bộ thôn Đông Hạ; các chi bộ khác thêm sau",
		.help = "Một chi bộ để bắt đầu. Các chi bộ khác thêm sau hoặc nhập từ tệp.",
		.example = "Chi bộ thôn Đông Hạ" },
	{ .name = "cell_code",
		.label = "Mã chi bộ",
		.kind = FIELD_TEXT,
		.max_chars = 18,
		.clean = format_org_code,
		.hint = "Ví dụ: 38.168.053.000.001; chưa có thì để trống",
		.help = "Mã tổ chức 14 chữ số của chi bộ. Chưa biết thì để trống, ghi sau.",
		.example = "38.168.053.000.001" },
	{ .name = "cell_setting",
		.label = "Loại hình",
		.kind = FIELD_CHOICE,
		.codes = "org.setting",
		.help = "Chi bộ thuộc loại nào, để thống kê và tính chỉ tiêu đúng loại." },
	{ .name = "operator",
		.label = "Người nhập",
		.section = "NGƯỜI NHẬP",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED,
		.max_chars = 40,
		.hint = "Tên người ngồi máy, hiện ở góc phải và trong nhật ký",
		.help = "Tên người đang nhập. Mỗi thay đổi trong nhật ký mang tên này.",
		.example = "Lan" },
	{ .name = NULL },
};

static void check(const struct record *setup, const struct rules *rules, struct findings *findings)
{
	(void)rules;
	if (!record_get(setup, "office_name") && !record_get(setup, "cell_name"))
		findings_add(findings, FINDING_GAP, "office_name",
			"Điền tên đảng bộ, hoặc tên chi bộ giữ sổ riêng.");
}

/* Not a record type of the book: only the form's descriptor. */
static const struct rectype setup_type = {
	.name = "setup",
	.title = "Lập sổ",
	.help = "Lần đầu mở sổ: văn phòng nào giữ, chi bộ nào bắt đầu, ai nhập.",
	.paper = "Quyết định thành lập; danh mục mã tổ chức đảng do cấp trên gửi.",
	.fields = fields,
	.flags = RECTYPE_SYSTEM,
	.label = "office_name",
	.check = check,
};

static bool write_setup(
	struct session *session, const struct record *record, const char *why, struct err *err)
{
	struct setup setup = { .office_name = record_get(record, "office_name"),
		.office_code = record_get(record, "office_code"),
		.superior_name = record_get(record, "superior_name"),
		.superior_code = record_get(record, "superior_code"),
		.cell_name = record_get(record, "cell_name"),
		.cell_code = record_get(record, "cell_code"),
		.cell_setting = record_get(record, "cell_setting"),
		.operator_ = record_get(record, "operator") };
	char cell[UID_SIZE];

	(void)why;
	if (!setup_write(session->store, &setup, cell, err))
		return false;
	session_choose_cell(session, *cell ? cell : NULL);
	session_say(session, MESSAGE_DONE, "Đã lập sổ. 8 nhập danh sách từ tệp, 1 gõ từng người.");
	return true;
}

struct screen *setup_screen_new(struct session *session)
{
	static const struct form_custom custom = { .write = write_setup };

	return form_open_custom(session, &setup_type, NULL, &custom);
}
