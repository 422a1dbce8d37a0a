/*
 * The types that serve the program itself: settings, drafts, what was keyed twice, the audit log.
 * records.md, "Office work".
 */
#include "common.h"

/* Of which record, of which field of it, when and by whom: rows that these tables share. */
#define RECORD_ROWS                                                                             \
	{ .name = "type",                                                                       \
		.label = "Loại",                                                                \
		.kind = FIELD_CHOICE,                                                           \
		.codes = "rectype",                                                             \
		.flags = FIELD_NOT_NULL | FIELD_LIST,                                           \
		.width = 18 },                                                                  \
	{                                                                                       \
		.name = "uid", .label = "Mã phiếu", .kind = FIELD_TEXT, .flags = FIELD_NOT_NULL \
	}
#define FIELD_ROW                                                       \
	{                                                               \
		.name = "field", .label = "Trường", .kind = FIELD_TEXT, \
		.flags = FIELD_NOT_NULL | FIELD_LIST, .width = 18       \
	}
#define WHEN_AND_WHO_ROWS(who_, width_)                                  \
	{ .name = "at",                                                  \
		.label = "Lúc",                                          \
		.kind = FIELD_TEXT,                                      \
		.flags = FIELD_NOT_NULL | FIELD_LIST,                    \
		.width = 19 },                                           \
	{                                                                \
		.name = "operator", .label = (who_), .kind = FIELD_TEXT, \
		.flags = FIELD_NOT_NULL | FIELD_LIST, .width = (width_)  \
	}

static const struct field setting_fields[] = {
	{ .name = "name",
		.label = "Tên",
		.kind = FIELD_CHOICE,
		.codes = "setting.name",
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SPREAD,
		.width = 30,
		.max_chars = 60 },
	{ .name = "value",
		.label = "Giá trị",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST,
		.width = 18 },
	{ .name = "from_on",
		.label = "Từ ngày",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST,
		.width = 11 },
	{ .name = "to_on",
		.label = "Đến ngày",
		.kind = FIELD_DATE,
		.flags = FIELD_LIST,
		.width = 11 },
	{ .name = "doc", .label = "Văn bản", .kind = FIELD_TEXT },
	END_ROW,
};

const struct rectype setting_type = {
	.name = "setting",
	.title = "Thiết đặt",
	.section = SECTION_SYSTEM,
	.listed_by = "settings",
	.help = "Con số và chữ mà các quy định dùng, mỗi dòng có hiệu lực từ ngày nào, theo văn bản nào.",
	.fields = setting_fields,
	.flags = RECTYPE_SYSTEM | RECTYPE_DATED,
	.label = "name",
	.order = "name",
};

static const struct field draft_fields[] = {
	RECORD_ROWS,
	{ .name = "base_version",
		.label = "Sửa từ bản",
		.kind = FIELD_INT,
		.flags = FIELD_NOT_NULL },
	FIELD_ROW,
	{ .name = "text", .label = "Chữ đã gõ", .kind = FIELD_LONG },
	WHEN_AND_WHO_ROWS("Người nhập", 14),
	END_ROW,
};

const struct rectype draft_type = {
	.name = "draft",
	.title = "Bản nháp",
	.section = SECTION_SYSTEM,
	.listed_by = "",
	.help = "Chữ đang gõ mà chưa lưu, để mất điện cũng không mất.",
	.fields = draft_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "type field",
	.order = "at",
};

static const struct field second_keying_fields[] = {
	RECORD_ROWS,
	FIELD_ROW,
	{ .name = "salt", .label = "Muối", .kind = FIELD_TEXT, .flags = FIELD_NOT_NULL },
	{ .name = "digest", .label = "Dấu nội dung", .kind = FIELD_TEXT, .flags = FIELD_NOT_NULL },
	WHEN_AND_WHO_ROWS("Người gõ", 14),
	END_ROW,
};

const struct rectype second_keying_type = {
	.name = "second_keying",
	.title = "Nhập kiểm tra lần hai",
	.section = SECTION_SYSTEM,
	.listed_by = "",
	.help = "Những ô đã nhập kiểm tra lần hai từ giấy và khớp với sổ: ô nào, lúc nào, ai gõ. Ô đổi giá trị thì phải gõ lại.",
	.fields = second_keying_fields,
	.flags = RECTYPE_SYSTEM,
	.label = "type field",
	.order = "at",
};

static const struct field audit_fields[] = {
	{ .name = "seq",
		.label = "Số",
		.kind = FIELD_INT,
		.flags = FIELD_NOT_NULL | FIELD_LIST,
		.width = 6 },
	WHEN_AND_WHO_ROWS("Người", 8),
	{ .name = "action",
		.label = "Việc",
		.kind = FIELD_CHOICE,
		.codes = "audit.action",
		.flags = FIELD_NOT_NULL | FIELD_LIST,
		.width = 9 },
	{ .name = "type",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "rectype",
		.flags = FIELD_LIST | FIELD_SPREAD,
		.width = 12 },
	{ .name = "about",
		.label = "Phiếu",
		.kind = FIELD_TEXT,
		.flags = FIELD_DERIVED | FIELD_LIST | FIELD_SPREAD,
		.width = 12 },
	{ .name = "uid", .label = "Mã phiếu", .kind = FIELD_TEXT },
	{ .name = "before", .label = "Trước", .kind = FIELD_LONG },
	{ .name = "after", .label = "Sau", .kind = FIELD_LONG },
	{ .name = "why", .label = "Lý do", .kind = FIELD_TEXT },
	{ .name = "salt", .label = "Muối", .kind = FIELD_TEXT },
	{ .name = "payload_hash",
		.label = "Dấu nội dung",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL },
	{ .name = "hash", .label = "Dấu chuỗi", .kind = FIELD_TEXT, .flags = FIELD_NOT_NULL },
	{ .name = "book",
		.label = "Dấu cả sổ",
		.kind = FIELD_TEXT,
		.min_chars = 48,
		.max_chars = 48 },
	END_ROW,
};

const struct rectype audit_type = {
	.name = "audit",
	.title = "Nhật ký",
	.section = SECTION_SYSTEM,
	.help = "Mọi thay đổi, trước và sau, nối thành chuỗi để phát hiện sửa trộm.",
	.fields = audit_fields,
	.flags = RECTYPE_SYSTEM | RECTYPE_DESCENDING,
	.label = "action type",
	.order = "seq",
};
