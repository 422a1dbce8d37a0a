/* template - the office's own sentences in printed forms. records.md, "Office work"; print.md. */
#include "common.h"

static const struct field fields[] = {
	{ .name = "form",
		.label = "Biểu mẫu",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 8,
		.max_chars = 12,
		.help = "Mã của văn bản in, đứng bên phải khi bấm Ctrl-P; IN là mọi văn bản.",
		.example = "IN-05" },
	{ .name = "place",
		.label = "Chỗ trong văn bản",
		.kind = FIELD_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LIST | FIELD_IDENTITY,
		.width = 20,
		.max_chars = 60,
		.help = "Tên của chỗ mà câu chữ này được in vào: địa danh, nơi nhận, hay chỗ riêng của văn bản, như lời mời của "
			"IN-01. Gõ sai thì được nói những chỗ có.",
		.example = "địa danh" },
	{ .name = "text",
		.label = "Câu chữ",
		.kind = FIELD_LONG,
		.flags = FIELD_REQUIRED,
		.help = "Câu chữ được in vào chỗ ấy. {tên chỗ} được thay bằng điều sổ có, như {chủ trì}; [phần trong ngoặc "
			"vuông] chỉ in khi mọi chỗ trong nó đều có." },
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
