/*
 * manual.c - writes chibo-csv(5) from the descriptors: `make man`.
 *
 * Argument: the day of the page as mdoc wants it ("November 20, 2026").
 */
#include "codes.h"
#include "headings.h"
#include "registry.h"
#include "strbuf.h"
#include "text.h"
#include "value.h"

#include <stdio.h>
#include <string.h>

static const char *const kind_names[] = {
	[FIELD_TEXT] = "chữ",
	[FIELD_LONG] = "đoạn văn",
	[FIELD_DATE] = "ngày",
	[FIELD_PARTIAL] = "ngày, tháng hoặc năm",
	[FIELD_PERIOD] = "tháng",
	[FIELD_TIME] = "giờ",
	[FIELD_INT] = "số",
	[FIELD_MONEY] = "đồng",
	[FIELD_POINTS] = "điểm, một số lẻ",
	[FIELD_FLAG] = "0 hoặc 1",
	[FIELD_CHOICE] = "mã",
	[FIELD_REF] = "tham chiếu",
};

/* One word; at the start of a line nothing may be taken for a request, and nowhere for an escape. */
static void put_word(const char *word, size_t length, bool first)
{
	if (first && (*word == '.' || *word == '\''))
		fputs("\\&", stdout);
	for (size_t i = 0; i < length; i++) {
		if (word[i] == '\\')
			fputs("\\e", stdout);
		else
			putchar(word[i]);
	}
}

/* As man formatters count a line: they read \[u1EA1] where the text has one letter. */
static size_t formatter_bytes(const char *word, size_t length)
{
	size_t bytes = 0;

	for (const char *at = word; at < word + length;)
		bytes += text_next(&at) < 0x80 ? 1 : sizeof "\\[u1EA1]" - 1;
	return bytes;
}

/* Text for mdoc: every sentence begins a line, and no line is long. */
static void put(const char *text)
{
	enum { LINE_BYTES = 79 };
	size_t column = 0, bytes;

	while (*(text += strspn(text, " \n"))) {
		size_t length = strcspn(text, " \n");
		bytes = formatter_bytes(text, length);
		if (column > 0 && column + 1 + bytes > LINE_BYTES) {
			putchar('\n');
			column = 0;
		}
		if (column > 0)
			putchar(' ');
		put_word(text, length, column == 0);
		column += bytes + (column > 0);
		text += length;
		if (strchr(".?!", text[-1])) {
			putchar('\n');
			column = 0;
		}
	}
	if (column > 0)
		putchar('\n');
}

/* "Ngày sinh; ngày, bắt buộc, không sau hôm nay." */
static void describe_kind(const struct field *field, struct strbuf *out)
{
	strbuf_add(out, field->label);
	strbuf_addf(out, "; %s", kind_names[field->kind]);
	if (field->kind == FIELD_CHOICE)
		strbuf_addf(out, " trong danh mục %s", field->codes);
	if (field->kind == FIELD_REF)
		strbuf_addf(out, " đến %s", field->target);
	if (field->kind == FIELD_TEXT || field->kind == FIELD_LONG)
		strbuf_addf(out, " đến %d ký tự", value_limit(field));
	if (field->flags & FIELD_SEVERAL)
		strbuf_add(out, ", nhiều giá trị cách nhau bằng dấu ;");
	if (field->flags & FIELD_NOT_NULL)
		strbuf_add(out, ", không được trống");
	else if (field->flags & FIELD_REQUIRED)
		strbuf_add(out, ", cần có");
	if (field->flags & FIELD_UNIQUE)
		strbuf_add(out, ", không trùng");
	if (field->flags & FIELD_PAST)
		strbuf_add(out, ", không sau hôm nay");
	if (field->flags & FIELD_SENSITIVE)
		strbuf_add(out, ", riêng tư: để trống khi xuất nếu không có --sensitive");
	strbuf_add_char(out, '.');
}

static void put_titles(const char *titles)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_add(&text, "Khi nhập còn nhận tên cột: ");
	for (; *titles; titles++) {
		if (*titles == '|')
			strbuf_add(&text, ", ");
		else
			strbuf_add_char(&text, *titles);
	}
	strbuf_add_char(&text, '.');
	put(text.text);
	strbuf_release(&text);
}

static void put_field(const struct rectype *type, const struct field *field)
{
	const char *titles = headings_of(type->name, field->name);
	struct strbuf kind = STRBUF_INIT;

	printf(".It Va %s\n", field->name);
	describe_kind(field, &kind);
	put(kind.text);
	if (field->help)
		put(field->help);
	struct strbuf paper = STRBUF_INIT;
	paper_places_add(field->columns, field->paper, &paper);
	put(paper.text);
	strbuf_release(&paper);
	if (titles)
		put_titles(titles);
	strbuf_release(&kind);
}

static void put_type(const struct rectype *type)
{
	printf(".Ss %s\n", type->name);
	struct strbuf line = STRBUF_INIT;
	strbuf_addf(&line, "%s.", type->title);
	put(line.text);
	strbuf_release(&line);
	if (type->help)
		put(type->help);
	printf(".Bl -tag -width Ds\n");
	if (!(type->flags & RECTYPE_SYSTEM)) {
		printf(".It Va uid\n");
		put("Mã riêng của phiếu, 26 ký tự, chương trình đặt.");
	}
	for (const struct field *field = type->fields; field->name; field++)
		if (field_is_stored(field))
			put_field(type, field);
	printf(".El\n");
}

static bool is_used(const struct codelist *list)
{
	for (const struct rectype *const *type = rectypes; *type; type++)
		for (const struct field *field = (*type)->fields; field->name; field++)
			if (field->codes && strcmp(field->codes, list->name) == 0)
				return true;
	return false;
}

static void put_codelist(const struct codelist *list)
{
	printf(".Ss %s\n.Bl -tag -width Ds -compact\n", list->name);
	for (size_t i = 0; i < list->count; i++) {
		const struct code *code = &list->codes[i];
		printf(".It Li %s\n", *code->code ? code->code : "\\&");
		put(code->label);
	}
	printf(".El\n");
}

static void put_head(const char *day)
{
	printf(".\\\" Made from the descriptors by src/tools/manual.c; do not edit.\n");
	printf(".Dd %s\n.Dt CHIBO-CSV 5\n.Os\n.Sh NAME\n.Nm chibo-csv\n.Nd tệp CSV của chibo\n",
		day);
	printf(".Sh DESCRIPTION\n");
	put("Mỗi loại phiếu của");
	printf(".Xr chibo 1\n");
	put("ra một tệp CSV mang tên của loại.");
	put("Tệp là UTF-8 không có dấu BOM, cột cách nhau bằng dấu phẩy, dòng kết thúc bằng CR LF, "
	    "dòng đầu là tên cột.");
	put("Ô có dấu phẩy, dấu nháy hoặc xuống dòng đặt trong dấu nháy kép theo RFC 4180.");
	put("Ô trống là không có giá trị.");
	put("Dòng xếp theo uid, nên cùng dữ liệu thì luôn cùng tệp, từng byte.");
	printf(".Pp\n");
	put("Khi nhập, thứ tự cột tùy ý; tên cột là tên trường dưới đây, nhãn tiếng Việt của nó, hoặc một tên "
	    "khác đã ghi.");
	put("Cột cách nhau bằng dấu phẩy, chấm phẩy hoặc TAB.");
	put("Cột STT và hai cột kết quả kiểm tra được bỏ qua.");
	printf(".Pp\n");
	put("Ngày ghi 2026-11-20, tháng ghi 2026-11, giờ ghi 19:30; khi nhập còn nhận 20/11/2026 và 20.11.2026.");
	put("Có hoặc không ghi 1 hoặc 0.");
	put("Tham chiếu ghi uid; khi nhập còn nhận mã tổ chức, số định danh, số thẻ hoặc tên, nếu chỉ một phiếu "
	    "mang tên ấy.");
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fputs("manual: the day of the page is missing\n", stderr);
		return 2;
	}
	put_head(argv[1]);
	printf(".Sh CÁC LOẠI BẢN GHI\n");
	for (const struct rectype *const *type = rectypes; *type; type++)
		put_type(*type);
	printf(".Sh DANH MỤC\n");
	put("Danh mục không có mã thì giá trị là chính các chữ ghi ở đây.");
	for (const struct codelist *list = codelists; list->name; list++)
		if (is_used(list))
			put_codelist(list);
	printf(".Sh SEE ALSO\n.Xr chibo 1\n");
	return ferror(stdout) ? 1 : 0;
}
