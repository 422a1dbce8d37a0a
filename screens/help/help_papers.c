#include "help_papers.h"

#include "help.h"
#include "registry.h"
#include "wrap.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct paper_list paper_lists[] = {
	{ "danh sách 31 cột", 31, "Bảng kiểm tra thông tin đảng viên, hai dòng tiêu đề." },
	{ "danh sách 9 cột", 9, "Danh sách đảng viên mà màn hình Nhập danh sách đọc được." },
	{ "sổ danh sách đảng viên", 14, "Sổ giấy của chi bộ, mỗi đảng viên một dòng." },
	{ NULL, 0, NULL },
};

/* Whether a part such as "cột 18 đến 20" or "chuyển đến ở cột 10, 11" names the column. */
static bool names_column(const char *at, const char *end, int column)
{
	int last = 0;
	bool range = false;

	for (; at < end; at++) {
		if (strncmp(at, "đến", strlen("đến")) == 0)
			range = true;
		if (!isdigit((unsigned char)*at))
			continue;
		int number = (int)strtol(at, (char **)&at, 10);
		if (number == column || (range && last > 0 && last < column && column < number))
			return true;
		last = number;
		range = false;
	}
	return false;
}

/* The parts of a `paper` are parted by ; and each ends with the list that it is a column of. */
static bool stands_in(const char *paper, const struct paper_list *list, int column)
{
	static const char of[] = " của ";

	while (paper && *paper) {
		size_t length = strcspn(paper, ";");
		const char *end = strstr(paper, of);
		if (!end || end >= paper + length) {
			paper += length + (paper[length] == ';');
			continue;
		}
		if (strncmp(end + strlen(of), list->name, strlen(list->name)) == 0 &&
			names_column(paper, end, column))
			return true;
		paper += length + (paper[length] == ';');
	}
	return false;
}

static void add_name(struct strbuf *out, const char *name, const char *type)
{
	strbuf_addf(out, "%s%s", out->length > 0 ? "; " : "", name);
	if (type)
		strbuf_addf(out, " (%s)", type);
}

static void add_takers(const struct paper_list *list, int column, struct strbuf *out)
{
	for (const struct rectype *const *type = rectypes; *type; type++) {
		for (const struct field *field = (*type)->fields; field->name; field++)
			if (stands_in(field->paper, list, column))
				add_name(out, field->label, (*type)->title);
		if (stands_in((*type)->paper, list, column))
			add_name(out, (*type)->title, NULL);
	}
}

void paper_list_add(const struct paper_list *list, struct strbuf *out)
{
	enum { NUMBER_WIDTH = 4 };

	strbuf_addf(out, "%s Cột nào gõ vào ô nào:\n\n", list->about);
	for (int column = 1; column <= list->columns; column++) {
		struct strbuf takers = STRBUF_INIT;
		char number[16];
		add_takers(list, column, &takers);
		snprintf(number, sizeof number, "%2d", column);
		wrap_add_hanging(out, number, NUMBER_WIDTH,
			takers.length > 0 ? takers.text : "không có ô nào");
		strbuf_release(&takers);
	}
}
