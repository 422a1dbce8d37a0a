#include "files.h"
#include "headings.h"
#include "mixed_person.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PICK(dice, words) (words)[dice_roll(dice, (uint32_t)COUNT(words))]

enum { COLUMNS_MOST = 24 };

/* What a column is: of a field, or of a part of one. */
enum shape {
	WHOLE,
	COUNTER,
	STRANGE,
	UNTITLED,
	FAMILY,
	GIVEN,
	GIVEN_UNTITLED,
	MAN_BORN,
	WOMAN_BORN,
	MAN_MARK,
	WOMAN_MARK,
	DAY,
	MONTH,
	YEAR,
	PLACE_1,
	PLACE_2,
	PLACE_3,
	TWO_DAYS
};

struct column_plan {
	enum shape shape;
	enum mixed_field field;
	char *upper, *lower;
	int across; /* the heading goes over these further columns */
};

struct plan {
	struct mixed *sheet;
	struct column_plan columns[COLUMNS_MOST];
	int count;
	bool two_rows, by_section;
	struct mixed_habits habits;
};

static bool often(struct dice *dice, uint32_t percent)
{
	return dice_roll(dice, 100) < percent;
}

/* ---- headings ---- */

/* One of the titles that headings.tsv, or the real ones, has for a field. The caller frees. */
static char *draw_title(struct dice *dice, enum mixed_field field)
{
	const char *type = field == OF_CELL ? "membership" : "member";
	const char *titles = headings_of(type, mixed_fields[field]);
	struct strbuf all = STRBUF_INIT;
	size_t size;
	char *real = data_read("cases/B2-headers-real.tsv", &size);

	strbuf_add(&all, titles);
	for (char *line = strtok(real, "\n"); line; line = strtok(NULL, "\n")) {
		size_t length = strcspn(line, "\t");
		if (length != strlen(mixed_fields[field]) ||
			strncmp(line, mixed_fields[field], length) != 0)
			continue;
		char *title = line + length + 1;
		title[strcspn(title, "\t")] = '\0';
		char *broken = strstr(title, "\\n");
		if (broken)
			memcpy(broken, " \n", 2);
		strbuf_addf(&all, "|%s", title);
	}
	free(real);
	int count = 1;
	for (const char *at = all.text; (at = strchr(at, '|')); at++)
		count++;
	const char *at = all.text;
	for (uint32_t skip = dice_roll(dice, (uint32_t)count); skip > 0; skip--)
		at = strchr(at, '|') + 1;
	at += strspn(at, " ");
	size_t length = strcspn(at, "|");
	while (length > 0 && at[length - 1] == ' ')
		length--;
	char *title = xstrndup(at, length);
	strbuf_release(&all);
	return title;
}

/* The same in other letters, with a star, a note, or on two lines. */
static char *dress(struct dice *dice, char *title, const char *note)
{
	static const char *const behind[] = { "", "", "", "", "*", " *", " (*)", ":", " ", "." };
	struct strbuf out = STRBUF_INIT;
	uint32_t letters = dice_roll(dice, 10);
	bool broken = often(dice, 15);

	for (const char *at = title; *at;) {
		uint32_t code = text_next(&at);
		bool blank = code == ' ' && out.length > 0;
		text_append(&out,
			letters < 3               ? text_upper(code)
				: letters == 3    ? text_lower(code)
				: blank && broken ? '\n'
						  : code);
		if (blank && often(dice, 4))
			strbuf_add_char(&out, ' ');
		broken = broken && !blank;
	}
	strbuf_add(&out, PICK(dice, behind));
	if (note && !strchr(title, '(') && often(dice, 20))
		strbuf_addf(&out, "%s%s", often(dice, 50) ? "\n" : " ", note);
	free(title);
	return strbuf_detach(&out);
}

static const char *note_of(enum mixed_field field)
{
	return field == OF_BORN || field == OF_ADMITTED || field == OF_OFFICIAL ? "(dd/mm/yyyy)"
		: field == OF_ID || field == OF_CARD                            ? "(12 số)"
		: field == OF_NAME                                              ? "(chữ in hoa)"
		: field == OF_PHONE                                             ? "(nếu có)"
		: field == OF_HOME ? "(xã, huyện, tỉnh)"
				   : NULL;
}

/* ---- columns ---- */

static struct column_plan *add_column(struct plan *plan, enum shape shape, enum mixed_field field,
	const char *upper, const char *lower)
{
	struct column_plan *column = &plan->columns[plan->count++];

	*column = (struct column_plan) {
		.shape = shape, .field = field, .upper = xstrdup(upper), .lower = xstrdup(lower)
	};
	plan->two_rows = plan->two_rows || *lower;
	return column;
}

static void add_whole(struct plan *plan, enum mixed_field field)
{
	struct dice *dice = &plan->sheet->dice;
	char *title = dress(dice, draw_title(dice, field), note_of(field));

	add_column(plan, WHOLE, field, title, "");
	free(title);
}

static void add_name(struct plan *plan)
{
	struct dice *dice = &plan->sheet->dice;
	uint32_t how = dice_roll(dice, 12);

	if (how == 0) {
		add_column(plan, FAMILY, OF_NAME, "Họ và tên đệm", "");
		add_column(plan, GIVEN, OF_NAME, "Tên", "");
	} else if (how == 1) {
		add_column(plan, FAMILY, OF_NAME, "Họ và tên", "")->across = 1;
		add_column(plan, GIVEN_UNTITLED, OF_NAME, "", "");
	} else {
		add_whole(plan, OF_NAME);
	}
}

static void add_born(struct plan *plan)
{
	static const char *const over[] = { "Ngày sinh", "Ngày, tháng, năm sinh",
		"NGÀY THÁNG NĂM SINH", "Năm sinh", "Sinh ngày" };
	struct dice *dice = &plan->sheet->dice;
	uint32_t how = dice_roll(dice, 8);

	if (how == 0) {
		add_column(plan, MAN_BORN, OF_BORN, PICK(dice, over), "Nam")->across = 1;
		add_column(plan, WOMAN_BORN, OF_BORN, "", "Nữ");
	} else if (how == 1) {
		add_column(plan, DAY, OF_BORN, "Ngày sinh", "Ngày")->across = 2;
		add_column(plan, MONTH, OF_BORN, "", "Tháng");
		add_column(plan, YEAR, OF_BORN, "", "Năm");
	} else {
		add_whole(plan, OF_BORN);
	}
	if (how == 0 || !often(dice, 70))
		return;
	if (often(dice, 15)) {
		add_column(plan, MAN_MARK, OF_SEX, "Giới tính", "Nam")->across = 1;
		add_column(plan, WOMAN_MARK, OF_SEX, "", "Nữ");
	} else {
		add_whole(plan, OF_SEX);
	}
}

static void add_days(struct plan *plan)
{
	struct dice *dice = &plan->sheet->dice;
	uint32_t how = dice_roll(dice, 8);

	if (how == 0) {
		add_column(plan, WHOLE, OF_ADMITTED, "Ngày vào Đảng", "Dự bị")->across = 1;
		add_column(plan, WHOLE, OF_OFFICIAL, "", "Chính thức");
	} else if (how == 1) {
		add_column(plan, TWO_DAYS, OF_ADMITTED, "Ngày vào Đảng; ngày chính thức", "");
	} else {
		add_whole(plan, OF_ADMITTED);
		if (often(dice, 70))
			add_whole(plan, OF_OFFICIAL);
	}
}

static void add_home(struct plan *plan)
{
	struct dice *dice = &plan->sheet->dice;

	if (!often(dice, 25)) {
		add_whole(plan, OF_HOME);
		return;
	}
	bool under = often(dice, 60);
	const char *over = under ? "Quê quán" : "";
	add_column(plan, PLACE_1, OF_HOME, under ? over : "Quê quán - Xã", under ? "Xã" : "")
		->across = under ? 2 : 0;
	add_column(plan, PLACE_2, OF_HOME, under ? "" : "Quê quán - Huyện", under ? "Huyện" : "");
	add_column(plan, PLACE_3, OF_HOME, under ? "" : "Quê quán - Tỉnh", under ? "Tỉnh" : "");
}

static void add_levels(struct plan *plan)
{
	if (often(&plan->sheet->dice, 50)) {
		add_column(plan, WHOLE, OF_SCHOOL, "Trình độ", "Học vấn")->across = 1;
		add_column(plan, WHOLE, OF_THEORY, "", "Lý luận chính trị");
		return;
	}
	add_whole(plan, OF_SCHOOL);
	add_whole(plan, OF_THEORY);
}

static void plan_columns(struct plan *plan)
{
	static const char *const counters[] = { "STT", "TT", "Số TT", "stt", "Số\nTT" };
	static const char *const strange[] = { "Xếp loại năm 2025", "Chức vụ chính quyền",
		"Khen thưởng", "Đảng phí", "Số con", "Cấp ủy viên" };
	static const enum mixed_field more[] = { OF_ETHNICITY, OF_RESIDENCE, OF_PHONE, OF_JOB,
		OF_STATUS, OF_FILE_NO, OF_OLD_ID, OF_OTHER_NAME };
	struct dice *dice = &plan->sheet->dice;

	if (often(dice, 80))
		add_column(plan, COUNTER, OF_NAME, PICK(dice, counters), "");
	add_name(plan);
	if (often(dice, 95))
		add_born(plan);
	if (often(dice, 50))
		add_whole(plan, OF_ID);
	if (often(dice, 40))
		add_whole(plan, OF_CARD);
	if (often(dice, 70))
		add_days(plan);
	if (often(dice, 30))
		add_home(plan);
	if (often(dice, 20))
		add_levels(plan);
	for (size_t i = 0; i < COUNT(more); i++)
		if (often(dice, 18))
			add_whole(plan, more[i]);
	if (often(dice, 20))
		add_column(plan, STRANGE, OF_NAME, PICK(dice, strange), "");
	plan->by_section = often(dice, 25);
	if (!plan->by_section)
		add_whole(plan, OF_CELL);
	if (often(dice, 30))
		add_whole(plan, OF_NOTE);
	for (uint32_t i = often(dice, 15) ? 1 + dice_roll(dice, 3) : 0; i > 0; i--)
		add_column(plan, UNTITLED, OF_NAME, "", "");
}

/* ---- rows that are no people ---- */

static int put_row(struct plan *plan, enum mixed_row_kind kind, int column, const char *text)
{
	mixed_add_row(plan->sheet, kind);
	int row = plan->sheet->row_count - 1;
	mixed_put(plan->sheet, row, column < plan->sheet->width ? column : plan->sheet->width - 1,
		text);
	return row;
}

static void maybe_empty(struct plan *plan, uint32_t percent)
{
	if (!often(&plan->sheet->dice, percent))
		return;
	int row = put_row(plan, ROW_PASSED, 0, "");
	plan->sheet->rows[row].single = often(&plan->sheet->dice, 30);
}

static void put_titles(struct plan *plan)
{
	static const char *const titles[] = { "ĐẢNG BỘ XÃ QUỲNH PHÚ", "DANH SÁCH ĐẢNG VIÊN",
		"(Thời điểm 30/9/2026)", "Năm 2026", "DANH SÁCH ĐẢNG VIÊN CHI BỘ",
		"(Kèm theo Công văn số 12-CV/ĐU ngày 20/11/2026 của Đảng ủy xã)",
		"Quỳnh Phú, ngày 20 tháng 11 năm 2026", "Biểu số 1", "Mẫu 2-HSĐV",
		"CHI BỘ TRỰC THUỘC", "Danh sách đảng viên, quần chúng ưu tú; tháng 11",
		"TỔNG HỢP ĐẢNG VIÊN", "*" };
	struct dice *dice = &plan->sheet->dice;
	bool single = !plan->sheet->book && often(dice, 40);

	for (uint32_t i = dice_roll(dice, 6); i > 0; i--) {
		int row = put_row(plan, ROW_PASSED, (int)dice_roll(dice, 3), PICK(dice, titles));
		bool beside = often(dice, 15) && plan->sheet->width > 5;
		if (beside)
			mixed_put(plan->sheet, row, 4, "ĐẢNG CỘNG SẢN VIỆT NAM");
		plan->sheet->rows[row].single = single && !beside &&
			*plan->sheet->rows[row].cells[0].text;
		maybe_empty(plan, 10);
	}
	maybe_empty(plan, 30);
}

static void put_header(struct plan *plan)
{
	struct mixed *sheet = plan->sheet;
	int upper = put_row(plan, ROW_HEAD, 0, ""),
	    lower = plan->two_rows ? put_row(plan, ROW_HEAD, 0, "") : upper;

	for (int i = 0; i < plan->count; i++) {
		struct mixed_cell *cell = &sheet->rows[upper].cells[i];
		mixed_put(sheet, upper, i, plan->columns[i].upper);
		cell->across = plan->columns[i].across;
		if (plan->two_rows && *plan->columns[i].lower)
			mixed_put(sheet, lower, i, plan->columns[i].lower);
		else if (plan->two_rows && *plan->columns[i].upper &&
			plan->columns[i].shape != FAMILY)
			cell->down = 1;
	}
	if (!often(&sheet->dice, 25))
		return;
	int row = put_row(plan, ROW_PASSED, 0, "");
	static const char *const forms[] = { "({0})", "{0}", "[{0}]", "{0}." };
	const char *form = PICK(&sheet->dice, forms);
	for (int i = 0; i < plan->count; i++) {
		struct strbuf text = STRBUF_INIT;
		char number[16];
		snprintf(number, sizeof number, "%d", i + 1);
		mixed_fill(&text, form, (const char *const[]) { number });
		if (plan->columns[i].shape != UNTITLED)
			mixed_put(sheet, row, i, text.text);
		strbuf_release(&text);
	}
}

static void put_section(struct plan *plan, int number, const char *cell)
{
	static const char *const numbers[] = { "I", "II", "III", "IV", "V", "VI" };
	static const char *const forms[] = { "{1}", "{0}. {1}", "{0} - {1}",
		"{0}. {1} (12 đảng viên)", "{1}: 12 đ/c", "{0}/ {1}" };
	struct dice *dice = &plan->sheet->dice;
	struct strbuf text = STRBUF_INIT;

	if (often(dice, 30)) {
		int row = put_row(plan, ROW_PASSED, 0, numbers[number]);
		mixed_put(plan->sheet, row, 1, cell);
		return;
	}
	mixed_fill(&text, PICK(dice, forms), (const char *const[]) { numbers[number], cell });
	put_row(plan, ROW_PASSED, (int)dice_roll(dice, 2), text.text);
	strbuf_release(&text);
}

static void put_footer(struct plan *plan)
{
	static const char *const totals[] = { "Tổng cộng: 12 đồng chí", "Tổng số", "CỘNG",
		"Tổng cộng", "Danh sách này có 12 đảng viên", "Trong đó: nữ 5 đồng chí",
		"Tổng số: 12 đảng viên", "Ấn định danh sách gồm 12 đồng chí./.",
		"Tổng số đảng viên: 12, nữ: 5" };
	static const char *const ends[] = { "T/M CHI BỘ", "BÍ THƯ", "NGƯỜI LẬP BIỂU",
		"XÁC NHẬN CỦA ĐẢNG ỦY", "(Ký, ghi rõ họ tên)",
		"Quỳnh Phú, ngày 20 tháng 11 năm 2026", "TM. CẤP ỦY", "Người lập",
		"Nơi nhận: Đảng ủy xã", "Ghi chú: danh sách đã rà soát", "NGƯỜI TỔNG HỢP",
		"P. BÍ THƯ", "KT. BÍ THƯ", "T/M BAN CHI ỦY" };
	struct mixed *sheet = plan->sheet;
	struct dice *dice = &sheet->dice;

	maybe_empty(plan, 30);
	if (often(dice, 45)) {
		int row = put_row(plan, ROW_PASSED, (int)dice_roll(dice, 2), PICK(dice, totals));
		if (often(dice, 30) && sheet->width > 3)
			mixed_put(sheet, row, 2 + (int)dice_roll(dice, 2), "12");
	}
	maybe_empty(plan, 30);
	if (!often(dice, 45))
		return;
	for (uint32_t i = 1 + dice_roll(dice, 3); i > 0; i--) {
		int row = put_row(plan, ROW_PASSED, (int)dice_roll(dice, 3), PICK(dice, ends));
		if (often(dice, 40) && sheet->width > 4)
			mixed_put(sheet, row, 3 + (int)dice_roll(dice, 2), PICK(dice, ends));
		maybe_empty(plan, 15);
	}
	if (often(dice, 50)) {
		int row = put_row(plan, ROW_PASSED, 1, "Trần Văn Ký");
		if (often(dice, 50) && sheet->width > 4)
			mixed_put(sheet, row, 4, "Phạm Công Bí");
	}
}

/* ---- people ---- */

/* A place in three columns, told as one; "Hà Nội" stands in the last alone. */
static void put_places(struct plan *plan, int row, int column, const char *place)
{
	const char *part[3] = { place, "", "" };
	char copy[120];
	int count = 1;

	snprintf(copy, sizeof copy, "%s", place);
	part[0] = copy;
	for (char *at = copy; (at = strstr(at, ", ")) && count < 3; at += 2) {
		*at = '\0';
		part[count++] = at + 2;
	}
	for (int i = 0; i < count; i++)
		mixed_put(plan->sheet, row, column + 3 - count + i, part[i]);
}

static void put_parts_of_day(struct plan *plan, int row, int column, const char *iso)
{
	char text[12];
	size_t length = strlen(iso);

	snprintf(text, sizeof text, "%.4s", iso);
	mixed_put(plan->sheet, row, column + 2, text);
	if (length > 4)
		mixed_put(plan->sheet, row, column + 1,
			iso[5] == '0' ? (snprintf(text, sizeof text, "%.1s", iso + 6), text)
				      : (snprintf(text, sizeof text, "%.2s", iso + 5), text));
	if (length > 7)
		mixed_put(plan->sheet, row, column, iso + 8);
}

static void put_two_days(struct plan *plan, int row, int column, char *known[MIXED_FIELDS],
	struct mixed_person *person)
{
	static const char *const forms[] = { "{0}/{1}/{2}\n{3}/{4}/{5}", "{0}/{1}/{2}; {3}/{4}/{5}",
		"{0}/{1}/{2} {3}/{4}/{5}", "{0}/{1}/{2} - {3}/{4}/{5}" };
	struct dice *dice = &plan->sheet->dice;
	const char *in = known[OF_ADMITTED], *full = known[OF_OFFICIAL];
	char parts[6][8] = { "", "", "", "", "", "" };
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < (*full ? 2 : 1); i++) {
		const char *iso = i ? full : in;
		snprintf(parts[i * 3], 8, "%s", iso + 8);
		snprintf(parts[i * 3 + 1], 8, "%.2s", iso + 5);
		snprintf(parts[i * 3 + 2], 8, "%.4s", iso);
	}
	mixed_fill(&text, *full ? PICK(dice, forms) : "{0}/{1}/{2}",
		(const char *const[]) {
			parts[0], parts[1], parts[2], parts[3], parts[4], parts[5] });
	mixed_put(plan->sheet, row, column, text.text);
	strbuf_release(&text);
	mixed_expect(person, OF_ADMITTED, in);
	if (*full)
		mixed_expect(person, OF_OFFICIAL, full);
}

static void put_column(
	struct plan *plan, int row, int at, char *known[MIXED_FIELDS], struct mixed_person *person)
{
	const struct column_plan *column = &plan->columns[at];
	struct mixed_cell *cell = &plan->sheet->rows[row].cells[at];
	bool woman = strcmp(known[OF_SEX], "Nữ") == 0;
	const char *given = strrchr(known[OF_NAME], ' ');
	char text[100];

	switch (column->shape) {
	case WHOLE:
		mixed_write(plan->sheet, &plan->habits, column->field, known[column->field], person,
			cell);
		break;
	case COUNTER:
		snprintf(text, sizeof text, "%d", plan->sheet->people_count);
		mixed_put(plan->sheet, row, at, text);
		break;
	case STRANGE:
		mixed_put(plan->sheet, row, at, "HTTNV");
		break;
	case FAMILY:
		snprintf(text, sizeof text, "%.*s", given ? (int)(given - known[OF_NAME]) : 0,
			known[OF_NAME]);
		mixed_put(plan->sheet, row, at, text);
		break;
	case GIVEN:
	case GIVEN_UNTITLED:
		mixed_put(plan->sheet, row, at, given ? given + 1 : known[OF_NAME]);
		mixed_expect(person, OF_NAME, known[OF_NAME]);
		break;
	case MAN_BORN:
	case WOMAN_BORN:
		if (woman == (column->shape == WOMAN_BORN)) {
			mixed_write(
				plan->sheet, &plan->habits, OF_BORN, known[OF_BORN], person, cell);
			mixed_expect(person, OF_SEX, known[OF_SEX]);
		}
		break;
	case MAN_MARK:
	case WOMAN_MARK:
		if (woman == (column->shape == WOMAN_MARK)) {
			mixed_put(plan->sheet, row, at, woman ? "x" : "X");
			mixed_expect(person, OF_SEX, known[OF_SEX]);
		}
		break;
	case DAY:
		put_parts_of_day(plan, row, at, known[OF_BORN]);
		mixed_expect(person, OF_BORN, known[OF_BORN]);
		break;
	case PLACE_1:
		put_places(plan, row, at, known[OF_HOME]);
		if (*known[OF_HOME])
			mixed_expect(person, OF_HOME, known[OF_HOME]);
		break;
	case TWO_DAYS:
		put_two_days(plan, row, at, known, person);
		break;
	default:
		break;
	}
}

static void put_person(struct plan *plan, const char *section)
{
	struct mixed *sheet = plan->sheet;
	char *known[MIXED_FIELDS] = { NULL };

	sheet->people = xgrow(sheet->people, (size_t)sheet->people_count, sizeof *sheet->people);
	sheet->people[sheet->people_count] = (struct mixed_person) { .spoilt = false };
	mixed_invent(sheet, sheet->people_count, known);
	struct mixed_person *person = &sheet->people[sheet->people_count++];
	if (often(&sheet->dice, 15))
		known[OF_OFFICIAL][0] = '\0'; /* on probation */
	int row = put_row(plan, ROW_PERSON, 0, "");
	sheet->rows[row].person = sheet->people_count - 1;
	for (int i = 0; i < plan->count; i++)
		put_column(plan, row, i, known, person);
	if (section)
		mixed_expect(person, OF_CELL, section);
	if (person->values[OF_ID] && !person->values[OF_SEX])
		mixed_expect(person, OF_SEX, known[OF_SEX]); /* the number tells */
	for (int i = 0; i < MIXED_FIELDS; i++)
		free(known[i]);
}

static void put_people(struct plan *plan)
{
	static const char *const cells[] = { "Chi bộ thôn Đông Hạ", "Chi bộ bản Nà Phượng" };
	struct dice *dice = &plan->sheet->dice;
	int sections = plan->by_section ? 1 + (int)dice_roll(dice, 2) : 1;

	for (int i = 0; i < sections; i++) {
		const char *cell = plan->by_section ? cells[(i + plan->habits.cells) % 2] : NULL;
		if (cell)
			put_section(plan, i, cell);
		for (uint32_t left = 1 + dice_roll(dice, 10); left > 0; left--) {
			put_person(plan, cell);
			maybe_empty(plan, 3);
		}
	}
}

void mixed_make(struct mixed *sheet, uint64_t seed)
{
	static const char separators[] = { ',', ';', '\t', '|' };
	struct plan plan = { .sheet = sheet };

	*sheet = (struct mixed) { .dice.state = seed };
	struct dice *dice = &sheet->dice;
	sheet->code = often(dice, 50) ? MIXED_UTF8 : (enum mixed_code)dice_roll(dice, MIXED_CODES);
	sheet->separator = PICK(dice, separators);
	sheet->book = often(dice, 30);
	plan.habits = (struct mixed_habits) { .days = (int)dice_roll(dice, 13),
		.ids = (int)dice_roll(dice, 7),
		.names = (int)dice_roll(dice, 5),
		.cells = (int)dice_roll(dice, 7),
		.holes = often(dice, 20) };
	plan_columns(&plan);
	sheet->width = plan.count;
	put_titles(&plan);
	put_header(&plan);
	put_people(&plan);
	put_footer(&plan);
	sheet->pad_ids = plan.habits.ids >= 5;
	for (int i = 0; i < plan.count; i++) {
		free(plan.columns[i].upper);
		free(plan.columns[i].lower);
	}
}
