#include "formats.h"

#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* Takes every character of `unwanted` out of the value. */
static void strip(struct strbuf *value, const char *unwanted)
{
	size_t kept = 0;

	for (size_t i = 0; i < value->length; i++)
		if (!strchr(unwanted, value->text[i]))
			value->text[kept++] = value->text[i];
	strbuf_truncate(value, kept);
}

bool format_org_code(struct strbuf *value, struct err *err)
{
	static const int groups[] = { 2, 3, 3, 3, 3 };
	char *typed = xstrdup(value->text);

	strip(value, " .'");
	bool right = value->length == 14 && text_is_digits(value->text);
	if (right) {
		char *digits = xstrdup(value->text), *at = digits;
		strbuf_clear(value);
		for (int i = 0; i < 5; at += groups[i++]) {
			strbuf_add(value, i ? "." : "");
			strbuf_add_bytes(value, at, (size_t)groups[i]);
		}
		free(digits);
	} else {
		err_set(err, ERR_INPUT,
			"Mã tổ chức gồm 14 chữ số như 38.168.053.000.001, ở đây là \"%s\".",
			text_quote(typed).text);
	}
	free(typed);
	return right;
}

bool format_file_no(struct strbuf *value, struct err *err)
{
	char *capitals;

	strip(value, " .-'");
	capitals = text_capitals(value->text);
	strbuf_clear(value);
	strbuf_add(value, capitals);
	free(capitals);
	size_t digits = strspn(value->text, "0123456789"),
	       letters = text_count(value->text + digits);
	bool right = digits == 6 && letters >= 2 && letters <= 3;
	for (const char *at = value->text + digits; *at && right;) {
		uint32_t code = text_next(&at);
		right = text_lower(code) != code; /* a capital letter */
	}
	if (!right)
		return err_set(err, ERR_INPUT,
			"Số lý lịch gồm 6 chữ số và 2 đến 3 chữ cái như 012345AB, ở đây là \"%s\".",
			text_quote(value->text).text);
	return true;
}

bool format_phone(struct strbuf *value, struct err *err)
{
	strip(value, " .-()'");
	if (strncmp(value->text, "+84", 3) == 0) {
		char *rest = xstrdup(value->text + 3);
		strbuf_clear(value);
		strbuf_addf(value, "0%s", rest);
		free(rest);
	}
	if (!text_is_digits(value->text) || value->length < 9 || value->length > 12)
		return err_set(err, ERR_INPUT, "Điện thoại gồm 9 đến 12 chữ số, ở đây là \"%s\".",
			text_quote(value->text).text);
	return true;
}

bool format_id_digits(struct strbuf *value, struct err *err)
{
	(void)err;
	if (strpbrk(value->text, "eE")) /* 1.23E+11 keeps its shape for the message */
		return true;
	if (value->length > 2 && strcmp(value->text + value->length - 2, ".0") == 0)
		strbuf_truncate(value, value->length - 2); /* added by a spreadsheet */
	strip(value, " .'");
	return true;
}

bool format_personal_id(struct strbuf *value, struct err *err)
{
	enum { DIGITS = 12, CENTURY = 3 };

	if (!format_id_digits(value, err))
		return false;
	if (value->length == DIGITS && text_is_digits(value->text) && value->text[CENTURY] > '3')
		return err_set(err, ERR_INPUT,
			"Chữ số thứ tư của số định danh là 0 đến 3 (giới tính, thế kỷ sinh), ở đây là %c. "
			"Xem lại căn cước.",
			value->text[CENTURY]);
	return true;
}

bool format_schooling(struct strbuf *value, struct err *err)
{
	const char *slash = strchr(value->text, '/');

	if (!slash)
		return true;
	size_t digits = strspn(value->text, "0123456789");
	int done = atoi(value->text), of = text_is_digits(slash + 1) ? atoi(slash + 1) : 0;
	if ((of != 10 && of != 12) || done < 1 || done > of || digits > 2 ||
		value->text + digits != slash)
		return err_set(err, ERR_INPUT, "Học vấn ghi như 7/10 hoặc 12/12, ở đây là \"%s\".",
			text_quote(value->text).text);
	return true;
}
