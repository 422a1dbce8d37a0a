/* phrase - gõ tắt: what an office writes short while typing. product.md, "Gõ tắt"; expanded by shorthand.h. */
#include "common.h"
#include "letter.h"
#include "text.h"

#include <stdlib.h>

/* Kept in small letters: how it is typed then decides how the whole begins. */
static bool clean_short(struct strbuf *value, struct err *err)
{
	char *lowered = text_lowered(value->text);
	struct letter letter;
	bool ok = true;

	for (const char *at = lowered; *at && ok;)
		ok = letter_read(text_next(&at), &letter);
	if (ok) {
		strbuf_clear(value);
		strbuf_add(value, lowered);
	} else {
		err_set(err, ERR_INPUT,
			"Chữ tắt chỉ gồm chữ cái liền nhau như đc, không có dấu cách, số và dấu câu; ở đây là "
			"\"%s\".",
			text_quote(value->text).text);
	}
	free(lowered);
	return ok;
}

static const struct field fields[] = {
	{ .name = "short",
		.label = "Chữ tắt",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_UNIQUE | FIELD_LIST | FIELD_SEARCH | FIELD_IDENTITY,
		.width = 12,
		.max_chars = 10,
		.hint = "1 đến 10 chữ cái liền, như đc",
		.help = "Chữ gõ tắt, 1 đến 10 chữ cái viết liền. Chọn chữ không phải là một tiếng hay dùng: "
			"\"ta\" mà viết tắt thì câu nào có \"ta\" cũng bị đổi.",
		.example = "đc",
		.clean = clean_short },
	{ .name = "full",
		.label = "Viết đầy đủ",
		.kind = FIELD_TEXT,
		.flags = FIELD_NOT_NULL | FIELD_LIST | FIELD_SEARCH | FIELD_SPREAD,
		.width = 40,
		.max_chars = 200,
		.help = "Chữ đầy đủ, viết như ở giữa câu. Gõ tắt có chữ đầu viết hoa (Đc) thì chữ đầy đủ cũng "
			"hoa chữ đầu.",
		.example = "đồng chí" },
	NOTE_ROW,
	END_ROW,
};

const struct rectype phrase_type = {
	.name = "phrase",
	.title = "Gõ tắt",
	.section = SECTION_SYSTEM,
	.help = "Bảng chữ tắt của cơ quan. Trong ô chữ dài, gõ chữ tắt rồi dấu cách, dấu câu hoặc Enter thì thành "
		"chữ đầy đủ: đc thành đồng chí, Đc thành Đồng chí; ĐC viết hoa cả thì để nguyên, vì là chữ "
		"viết tắt của văn bản. Ctrl-Z một lần lấy lại chữ tắt, và chữ ấy ở chỗ ấy không đổi nữa. Tắt cả "
		"bảng: F10, Gõ tắt.",
	.fields = fields,
	.label = "short full",
	.order = "sort_key",
	.sort = SORT_TEXT,
};
