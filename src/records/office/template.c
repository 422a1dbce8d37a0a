/* template - the office's own sentences in printed forms. records.md, "Office work"; print.md. */
#include "common.h"

static const struct field fields[] = {
	{ .name = "form",
		.label = "Biểu mẫu",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 8,
		.max_chars = 12,
		.help = "Mã của văn bản in, như trong danh sách biểu mẫu.",
		.example = "IN-05" },
	{ .name = "place",
		.label = "Chỗ trong văn bản",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 20,
		.max_chars = 60,
		.help = "Tên của chỗ mà câu chữ này được in vào.",
		.example = "mở đầu" },
	{ .name = "text",
		.label = "Câu chữ",
		.kind = FIELD_LONG,
		.flags = FIELD_REQUIRED,
		.help = "Câu chữ được in vào chỗ ấy của văn bản." },
	SPELL_ROWS,
	NOTE_ROW,
	END_ROW,
};

const struct rectype template_type = {
	.name = "template",
	.title = "Mẫu câu văn bản",
	.section = SECTION_SYSTEM,
	.help = "Câu chữ riêng của đơn vị cho từng chỗ trong văn bản in, với thời gian dùng.",
	.travels = TRAVELS_NEVER,
	.fields = fields,
	.flags = RECTYPE_DATED,
	.label = "form place",
	.order = "form place",
};
