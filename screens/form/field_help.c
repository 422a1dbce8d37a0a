#include "field_help.h"

#include "codes.h"
#include "headings.h"
#include "wrap.h"

#include <string.h>

enum { CODE_WIDTH = 7 };

/* How a kind of field is typed, where no example of its own says enough. */
static const char *typing(const struct field *field)
{
	switch (field->kind) {
	case FIELD_DATE:
		return "Ngày gõ 020126 hoặc 2/1/26; trong tháng này thì chỉ gõ số ngày.";
	case FIELD_PARTIAL:
		return "Ngày gõ 020195 hoặc 2/1/95; không rõ ngày thì gõ tháng và năm 1/1995, hoặc "
		       "năm 1995.";
	case FIELD_PERIOD:
		return "Tháng gõ 11/2026, hoặc chỉ số tháng khi là năm nay.";
	case FIELD_TIME:
		return "Giờ gõ 1930, 19:30 hoặc 19h30.";
	case FIELD_INT:
		return "Chỉ gõ chữ số.";
	case FIELD_MONEY:
		return "Số tiền bằng đồng, chỉ gõ chữ số.";
	case FIELD_POINTS:
		return "Điểm có thể lẻ một số sau dấu phẩy.";
	case FIELD_FLAG:
		return "Bấm dấu cách để đổi có, không.";
	case FIELD_CHOICE:
		return (field->flags & FIELD_BY_LABEL) || !codes_are_typed(codes_find(field->codes))
			? "Gõ vài chữ đầu, không cần dấu; F4 mở danh mục để chọn."
			: "Gõ mã hoặc vài chữ đầu, không cần dấu; F4 mở danh mục để chọn.";
	case FIELD_REF:
		return "Gõ vài chữ đầu của tên, không cần dấu, rồi Enter; F4 mở danh sách để chọn.";
	case FIELD_LONG:
		return "Enter xuống dòng; Tab rời ô; F4 chèn câu mẫu; F7 tìm chữ trong ô, không cần dấu; Ctrl-A chọn chữ để "
		       "chép, cắt; Ctrl-O mở chữ trong chương trình soạn thảo của máy, ghi xong thì lấy "
		       "về.";
	case FIELD_TEXT:
		return field->codes ? "Gõ tự do, hoặc F4 chọn từ danh mục." : NULL;
	}
	return NULL;
}

static void add_line(struct strbuf *out, const char *line)
{
	if (line)
		strbuf_addf(out, "%s\n", line);
}

static void add_demands(const struct field *field, struct strbuf *out)
{
	unsigned flags = field->flags;

	if (flags & FIELD_DERIVED)
		add_line(out, "Chương trình tự tính, không gõ vào được.");
	if (field->group && (flags & (FIELD_REQUIRED | FIELD_NOT_NULL)))
		add_line(out, "Trong các ô cùng dòng này phải điền đúng một.");
	else if (flags & (FIELD_REQUIRED | FIELD_NOT_NULL))
		add_line(out, "Ô này phải có (dấu *).");
	if (flags & FIELD_SKIP)
		add_line(out, "Enter đi qua ô này; Tab hoặc mũi tên để vào.");
	else if (flags & FIELD_LATER)
		add_line(out, "Ở phiếu mới Enter thường đi qua ô này; Tab hoặc mũi tên để vào.");
	if (flags & FIELD_UNIQUE)
		add_line(out, "Hai phiếu không được trùng số này.");
	if (flags & FIELD_PAST)
		add_line(out, "Không thể sau hôm nay.");
	if (flags & FIELD_SENSITIVE)
		add_line(out,
			"Ô riêng tư: bị che, F12 để xem và được ghi nhật ký; không có trong tệp gửi "
			"lên nếu không ghi lý do.");
	if (flags & FIELD_OF_TODAY)
		add_line(out,
			"Đây là giá trị của hôm nay. Sửa thì giá trị cũ được giữ lại kèm ngày.");
	if (field->from_spell)
		add_line(out,
			"Đã ghi ở sổ có ngày tháng thì ô này theo sổ ấy: giá trị của hôm nay.");
}

/* The first titles that lists have for it; names of our own files are not for reading. */
static void add_other_names(
	const struct rectype *type, const struct field *field, struct strbuf *out)
{
	enum { SHOWN = 3 };
	const char *at = headings_of(type->name, field->name);
	int count = 0;

	while (at && *at && count < SHOWN) {
		size_t length = strcspn(at, "|");
		bool own = strlen(field->label) == length && strncmp(field->label, at, length) == 0;
		if (!own)
			strbuf_addf(out, "%s%.*s",
				count++ > 0 ? ", " : "Danh sách còn gọi là: ", (int)length, at);
		at += length + (at[length] == '|');
	}
	if (count > 0)
		strbuf_add(out, ".\n");
}

static void add_choices(const struct field *field, struct strbuf *out)
{
	const struct codelist *list = field->codes ? codes_find(field->codes) : NULL;

	if (!list)
		return;
	strbuf_add(out, field->kind == FIELD_TEXT ? "\nF4 GỢI Ý\n" : "\nCÁC LỰA CHỌN\n");
	for (size_t i = 0; i < list->count; i++) {
		bool coded = *list->codes[i].code && !(field->flags & FIELD_BY_LABEL) &&
			codes_are_typed(list);
		wrap_add_hanging(out, coded ? list->codes[i].code : "", coded ? CODE_WIDTH : 2,
			list->codes[i].label);
	}
}

void field_help(const struct rectype *type, const struct field *field, struct strbuf *out)
{
	bool own = field->paper || field->columns;

	add_line(out, field->help);
	if (field->example)
		strbuf_addf(out, "Gõ như: %s\n", field->example);
	if (!(field->flags & FIELD_DERIVED))
		add_line(out, typing(field));
	add_demands(field, out);
	if (!(field->flags & FIELD_DERIVED))
		paper_places_add(own ? field->columns : type->columns,
			own ? field->paper : type->paper, out);
	add_other_names(type, field, out);
	add_choices(field, out);
}
