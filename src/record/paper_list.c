#include "paper_list.h"

#include "text.h"

const struct paper_list paper_lists[PAPER_LISTS] = {
	[PAPER_31] = { "31-cot", "danh sách 31 cột", 31,
		"Bảng kiểm tra thông tin đảng viên, hai dòng tiêu đề." },
	[PAPER_9] = { "9-cot", "danh sách 9 cột", 9,
		"Danh sách đảng viên mà màn hình Nhập danh sách đọc được." },
	[PAPER_MEMBERS] = { "so-dang-vien", "sổ danh sách đảng viên", 14,
		"Sổ giấy của chi bộ, mỗi đảng viên một dòng." },
};

int paper_column_in(const struct paper_column *columns, enum paper_list_id list)
{
	int first = 0;

	for (; columns && columns->list; columns++)
		if (columns->list == list && (!first || columns->from < first))
			first = columns->from;
	return first;
}

bool paper_column_holds(const struct paper_column *columns, enum paper_list_id list, int column)
{
	for (; columns && columns->list; columns++)
		if (columns->list == list && columns->from <= column && column <= columns->to)
			return true;
	return false;
}

void paper_places_add(const struct paper_column *columns, const char *paper, struct strbuf *out)
{
	int i = 0;

	if (!paper && !columns)
		return;
	strbuf_add(out, "Trên giấy: ");
	for (; columns && columns[i].list; i++) {
		const struct paper_column *column = &columns[i];
		bool last = columns[i + 1].list != column->list,
		     first = i == 0 || columns[i - 1].list != column->list;
		strbuf_addf(out, "%s%d", i == 0 ? "Cột " : first ? "; cột " : ", ", column->from);
		if (column->to > column->from)
			strbuf_addf(out, " đến %d", column->to);
		if (column->what)
			strbuf_addf(out, " (%s)", column->what);
		if (last)
			strbuf_addf(out, " của %s", paper_lists[column->list].name);
	}
	if (!paper) {
		strbuf_add(out, ".");
	} else if (i == 0) {
		strbuf_add(out, paper);
	} else {
		uint32_t letter = text_next(&paper);
		strbuf_add(out, "; ");
		text_append(out, text_lower(letter));
		strbuf_add(out, paper);
	}
	strbuf_add_char(out, '\n');
}
