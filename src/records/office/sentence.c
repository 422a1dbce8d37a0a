/* sentence - câu mẫu: sentences and paragraphs to begin from in long texts. product.md, "Gõ tắt"; form_sentence.c. */
#include "common.h"

static const struct field fields[] = {
	{ .name = "name",
		.label = "Tên câu mẫu",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_UNIQUE | FIELD_LIST | FIELD_SEARCH |
			FIELD_IDENTITY | FIELD_SPREAD,
		.width = 34,
		.max_chars = 60,
		.help = "Tên để chọn khi bấm F4 trong ô chữ dài. Gõ vài chữ đầu không dấu là thấy.",
		.example = "Biểu quyết" },
	{ .name = "place",
		.label = "Dùng ở",
		.kind = FIELD_CHOICE,
		.flags = FIELD_LIST,
		.width = 22,
		.codes = "rectype.paper",
		.hint = "F4 chọn loại phiếu; trống: ở mọi phiếu",
		.help = "Loại phiếu hay dùng câu này: ở đó nó đứng đầu khi bấm F4. Ở phiếu khác vẫn chọn được.",
		.example = "Cuộc họp" },
	{ .name = "text",
		.label = "Câu, đoạn",
		.kind = FIELD_LONG,
		.flags = FIELD_NOT_NULL | FIELD_SEARCH,
		.max_chars = 4000,
		.help = "Chữ được chèn vào. Chỗ để điền ghi dấu … hoặc ba chấm: chèn xong thì con trỏ đứng ở chỗ … đầu "
			"tiên, gõ là thay, Tab đến chỗ … sau.",
		.paper = "Không có tờ giấy nào: lấy từ biên bản, bản kiểm điểm cơ quan hay viết." },
	NOTE_ROW,
	END_ROW,
};

const struct rectype sentence_type = {
	.name = "sentence",
	.title = "Câu mẫu",
	.section = SECTION_SYSTEM,
	.help = "Những câu, đoạn cơ quan hay viết trong biên bản, kiểm điểm, kết quả công việc. F4 trong ô chữ dài mở "
		"danh sách này; Enter chèn vào chỗ con trỏ, Ctrl-Z lấy lại. Insert ở đó thêm câu mới từ chữ đang "
		"chọn hoặc đoạn đang đứng.",
	.fields = fields,
	.label = "name",
	.order = "sort_key",
	.sort = SORT_TEXT,
};
