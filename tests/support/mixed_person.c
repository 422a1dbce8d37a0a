#include "mixed_person.h"

#include "date.h"
#include "fold.h"
#include "text.h"
#include "xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PICK(dice, words) (words)[dice_roll(dice, (uint32_t)COUNT(words))]

static bool often(struct dice *dice, uint32_t percent)
{
	return dice_roll(dice, 100) < percent;
}

static bool plain_letters(const struct mixed *sheet)
{
	return sheet->code <= MIXED_NFD || sheet->book;
}

void mixed_expect(struct mixed_person *person, enum mixed_field field, const char *value)
{
	char *old = person->values[field];
	struct strbuf both = STRBUF_INIT;

	strbuf_addf(&both, "%s%s%s", old && field == OF_NOTE ? old : "",
		old && field == OF_NOTE ? "|" : "", value);
	person->values[field] = strbuf_detach(&both);
	free(old);
}

/* ---- who they are ---- */

static const char *const awkward[] = { "Tống Văn Cộng", "Cộng Thị Tổng", "Nguyễn Thị Ngày",
	"Lê Thị Năm", "Trần Văn Tháng", "Ngô Văn Chi", "Đặng Bí Thư", "Bùi Thị Số", "Tô Đảng",
	"Chi Văn Bộ", "Tạ Thị Ký", "Xa Văn I", "Y", "Đinh Văn Nam", "Lò Thị Nữ", "Hồ Chí",
	"Nguyễn Thị Lập", "Ghi Văn Chú", "Ma A Sùng", "Ứng Thị Ất", "Âu Ý Ấm", "An" };
static const char *const mountain[] = { "H'Len Êban", "Y Bình Niê", "K'Brôi", "Rơ Châm H'Yéo",
	"Đinh A-Lưới" };

static void draw_name(struct mixed *sheet, bool woman, struct strbuf *name)
{
	static const char *const family[] = { "Nguyễn", "Trần", "Phạm", "Lê", "Vũ", "Hoàng", "Đỗ",
		"Bùi", "Đặng", "Ngô", "Dương", "Đoàn", "Hà", "Lương", "Giàng", "Huỳnh", "Lý",
		"Quách", "Kiều" };
	static const char *const man[] = { "Văn", "Đình", "Xuân", "Đức", "Hữu", "Quang", "Bá",
		"Công", "Khắc", "Thế" };
	static const char *const given[] = { "An", "Bình", "Chiến", "Dũng", "Đạt", "Giang", "Hải",
		"Hòa", "Khoa", "Lành", "Mẫn", "Nghĩa", "Oanh", "Phúc", "Quyết", "Sơn", "Thủy", "Tú",
		"Uyên", "Vỹ", "Xuyến", "Yến", "Thưởng", "Hường", "Điệp", "Huệ", "Thìn", "Tẹo" };
	struct dice *dice = &sheet->dice;

	if (often(dice, 5))
		strbuf_add(name, PICK(dice, awkward));
	else if (often(dice, 5) && plain_letters(sheet))
		strbuf_add(name, PICK(dice, mountain));
	else
		strbuf_addf(name, "%s %s %s", PICK(dice, family), woman ? "Thị" : PICK(dice, man),
			PICK(dice, given));
}

static bool is_taken(const struct mixed *sheet, const char *name)
{
	char *folded = fold(name);
	bool taken = strcmp(folded, "nguyen van hai") == 0; /* in the office already */

	for (int i = 0; i < sheet->people_count && !taken; i++) {
		char *other = fold(
			sheet->people[i].values[OF_NAME] ? sheet->people[i].values[OF_NAME] : "");
		taken = strcmp(other, folded) == 0;
		free(other);
	}
	free(folded);
	return taken;
}

static void set(char **value, const char *text)
{
	free(*value);
	*value = xstrdup(text);
}

static void draw_days(struct dice *dice, char *known[MIXED_FIELDS])
{
	char day[DATE_SIZE];

	date_from_days(date_to_days("1930-01-01") + dice_roll(dice, 365 * 75), day);
	set(&known[OF_BORN], day);
	date_add_months(day, 12 * 18 + 1 + (int)dice_roll(dice, 12 * 2), day);
	set(&known[OF_ADMITTED], day);
	date_add_months(day, 12, day);
	set(&known[OF_OFFICIAL], day);
	if (often(dice, 8))
		known[OF_BORN][4] = '\0';
	else if (often(dice, 4))
		known[OF_BORN][7] = '\0';
}

void mixed_invent(struct mixed *sheet, int at, char *known[MIXED_FIELDS])
{
	static const char *const people[] = { "Kinh", "Tày", "Thái", "Mường", "Hmông", "Dao" };
	static const char *const homes[] = { "Quỳnh Lưu, Nghệ An", "Quỳnh Phụ, Thái Bình", "Hà Nội",
		"Đông Hạ, Quỳnh Phú, Hưng Yên", "Phường 5, Gò Vấp, Hồ Chí Minh" };
	static const char *const jobs[] = { "Nông dân", "Giáo viên", "Hưu trí", "Công an xã",
		"Bác sĩ", "Kế toán", "Bộ đội nghỉ hưu", "Bí thư Đoàn xã" };
	static const char *const theory[] = { "Sơ cấp", "Trung cấp", "Cao cấp" };
	static const char *const school[] = { "12/12", "10/10", "7/10", "9/12", "10/12" };
	static const char *const notes[] = { "Con liệt sĩ", "Đi làm ăn xa",
		"Miễn sinh hoạt từ 2020", "Trưởng thôn", "Xác nhận lại ngày sinh", "Tổng hợp sau",
		"Bí thư chi bộ" };
	static const char *const cells[] = { "Chi bộ thôn Đông Hạ", "Chi bộ bản Nà Phượng" };
	struct dice *dice = &sheet->dice;
	bool woman = often(dice, 40);
	struct strbuf name = STRBUF_INIT, text = STRBUF_INIT;

	do {
		strbuf_clear(&name);
		draw_name(sheet, woman, &name);
	} while (is_taken(sheet, name.text));
	draw_days(dice, known);
	int born = date_year(known[OF_BORN]);
	strbuf_addf(&text, "%s%d%02d%06d",
		PICK(dice, ((const char *const[]) { "038", "002", "072", "001" })),
		woman + (born >= 2000 ? 2 : 0), born % 100,
		1 + at * 7919 % 900000 + (int)dice_roll(dice, 7000));
	set(&known[OF_NAME], name.text);
	set(&known[OF_SEX], woman ? "Nữ" : "Nam");
	set(&known[OF_ID], text.text);
	set(&known[OF_CARD], often(dice, 60) ? text.text : "");
	set(&known[OF_ETHNICITY], PICK(dice, people));
	set(&known[OF_HOME], PICK(dice, homes));
	set(&known[OF_RESIDENCE], often(dice, 70) ? PICK(dice, homes) : "");
	strbuf_clear(&text);
	strbuf_addf(&text, "09%08u", dice_roll(dice, 100000000));
	set(&known[OF_PHONE], often(dice, 80) ? text.text : "");
	set(&known[OF_JOB], often(dice, 80) ? PICK(dice, jobs) : "");
	set(&known[OF_THEORY], often(dice, 60) ? PICK(dice, theory) : "");
	set(&known[OF_SCHOOL], often(dice, 80) ? PICK(dice, school) : "");
	set(&known[OF_STATUS], "Đang sinh hoạt Đảng");
	strbuf_clear(&text);
	strbuf_addf(&text, "%06dAB", 12001 + at);
	set(&known[OF_FILE_NO], text.text);
	strbuf_clear(&text);
	strbuf_addf(&text, "%09u", 150000000 + dice_roll(dice, 40000000));
	set(&known[OF_OLD_ID], often(dice, 60) ? text.text : "");
	set(&known[OF_OTHER_NAME], often(dice, 20) ? "Ba Đen" : "");
	set(&known[OF_NOTE], often(dice, 20) ? PICK(dice, notes) : "");
	set(&known[OF_CELL], PICK(dice, cells));
	strbuf_release(&name);
	strbuf_release(&text);
}

/* ---- how it is written ---- */

enum {
	DAY_LONG,
	DAY_SHORT,
	DAY_DOTS,
	DAY_DASHES,
	DAY_ISO,
	DAY_YY,
	DAY_CLOCK,
	DAY_CLOCK_LATER,
	DAY_SERIAL,
	DAY_WORDS,
	DAY_WORDS_SHORT,
	DAY_SPACES,
	DAY_DASHED,
	DAY_FORMS
};
/* {0} day, {1} with a nought, {2} {3} month, {4} year, {5} its last two digits. */
static const char *const day_forms[DAY_FORMS] = { "{1}/{3}/{4}", "{0}/{2}/{4}", "{1}.{3}.{4}",
	"{1}-{3}-{4}", "{4}-{3}-{1}", "{0}/{2}/{5}", "{4}-{3}-{1} 00:00:00", "{1}/{3}/{4} 00:00:00",
	"{1}/{3}/{4}", "ngày {0} tháng {2} năm {4}", "Ngày {1}/{3}/{4}", "{1} / {3} / {4}",
	"{0}-{2}-{4}" };
static const char *const month_forms[] = { "{3}/{4}", "{2}/{4}", "00/{3}/{4}", "tháng {2} năm {4}",
	"{2}-{4}" };
static const char *const year_forms[] = { "{4}", "00/00/{4}", "năm {4}", "0/0/{4}", "{4}" };

static void fill_day(const char *form, const char *iso, struct strbuf *out)
{
	char day[2][8] = { "", "" }, month[2][8] = { "", "" }, year[8];

	snprintf(year, sizeof year, "%.4s", iso);
	if (strlen(iso) > 4) {
		snprintf(month[0], sizeof month[0], "%d", atoi(iso + 5));
		snprintf(month[1], sizeof month[1], "%.2s", iso + 5);
	}
	if (strlen(iso) > 7) {
		snprintf(day[0], sizeof day[0], "%d", atoi(iso + 8));
		snprintf(day[1], sizeof day[1], "%s", iso + 8);
	}
	mixed_fill(out, form,
		(const char *const[]) { day[0], day[1], month[0], month[1], year, year + 2 });
}

/* A month and a year are too little for a day of admission: they go to the note. */
static bool write_month_alone(struct mixed *sheet, enum mixed_field field, const char *iso,
	struct mixed_person *person, struct strbuf *out)
{
	if (field != OF_ADMITTED || !often(&sheet->dice, 1))
		return false;
	fill_day("{2}/{4}", iso, out);
	mixed_expect(person, OF_NOTE, out->text);
	return true;
}

static void write_day(struct mixed *sheet, int form, enum mixed_field field, const char *iso,
	struct mixed_person *person, struct mixed_cell *cell, struct strbuf *out)
{
	long serial = strlen(iso) > 7 ? date_to_days(iso) + 25569 : 0;
	struct dice *dice = &sheet->dice;

	if (write_month_alone(sheet, field, iso, person, out))
		return;
	if (!serial) {
		fill_day(strlen(iso) > 4 ? PICK(dice, month_forms) : PICK(dice, year_forms), iso,
			out);
	} else if (form == DAY_SERIAL && serial > 9999) {
		strbuf_addf(out, "%ld", serial);
		cell->kind = often(dice, 80) ? 'd' : 'n';
	} else {
		bool short_year = form == DAY_YY && date_year(iso) <= 1930;
		fill_day(day_forms[short_year ? DAY_LONG : form], iso, out);
	}
	mixed_expect(person, field, iso);
}

enum { ID_PLAIN, ID_QUOTE, ID_FORMULA, ID_BLANKS, ID_DOTS, ID_EATEN, ID_POINT, ID_FORMS };

static void write_id(struct mixed *sheet, int form, const char *id, struct mixed_person *person,
	enum mixed_field field, struct mixed_cell *cell, struct strbuf *out)
{
	const char *eaten = id + strspn(id, "0");

	if (form == ID_EATEN || form == ID_POINT) {
		strbuf_addf(out, "%s%s", eaten, form == ID_POINT && !sheet->book ? ".0" : "");
		cell->kind = 'n';
	} else if (form == ID_BLANKS || form == ID_DOTS) {
		char apart = form == ID_BLANKS ? ' ' : '.';
		strbuf_addf(out, "%.3s%c%.3s%c%.3s%c%s", id, apart, id + 3, apart, id + 6, apart,
			id + 9);
	} else {
		strbuf_addf(out, "%s%s%s",
			form == ID_QUOTE             ? "'"
				: form == ID_FORMULA ? "=\""
						     : "",
			id, form == ID_FORMULA ? "\"" : "");
	}
	if (often(&sheet->dice, 1) && form != ID_EATEN) {
		strbuf_clear(out);
		strbuf_addf(out, "%c.%.2sE+10", *eaten, eaten + 1);
		cell->kind = 't';
		person->spoilt = true;
	}
	mixed_expect(person, field, id);
}

static void write_phone(
	struct mixed *sheet, const char *phone, struct mixed_person *person, struct strbuf *out)
{
	static const char *const forms[] = { "0{0}", "0{0}", "+84{0}", "{0}", "+84 {0}",
		"0{0} / 0987654321", "0{0}; 0383861234" };
	uint32_t form = dice_roll(&sheet->dice, COUNT(forms));

	mixed_fill(out, forms[form], (const char *const[]) { phone + 1 });
	mixed_expect(person, OF_PHONE, phone);
	if (form >= 5)
		mixed_expect(person, OF_NOTE, form == 5 ? "0987654321" : "0383861234");
}

static void write_name(struct mixed *sheet, int form, const char *name, struct mixed_person *person,
	struct strbuf *out)
{
	bool old_font = sheet->code == MIXED_TCVN3 || sheet->code == MIXED_TCVN3_TWICE;

	if (form == 1 && (sheet->book || !old_font)) {
		for (const char *at = name; *at;)
			text_append(out, text_upper(text_next(&at)));
		mixed_expect(person, OF_NAME, out->text);
		return;
	}
	const char *blank = strchr(name, ' ');
	if (form == 2 && blank)
		strbuf_addf(out, " %.*s  %s ", (int)(blank - name), name, blank + 1);
	else if (form == 3 && blank && plain_letters(sheet))
		strbuf_addf(out, "%.*s\u00A0%s", (int)(blank - name), name, blank + 1);
	else
		strbuf_add(out, name);
	mixed_expect(person, OF_NAME, name);
}

static void write_cell(struct dice *dice, int form, const char *known, struct mixed_person *person,
	struct strbuf *out)
{
	static const char *const first[] = { "Chi bộ thôn Đông Hạ", "thôn Đông Hạ",
		"CHI BỘ THÔN ĐÔNG HẠ", "38.168.053.000.001", "Chi bộ Thôn Đông Hạ",
		"CB thôn Đông Hạ", "Thôn Đông Hạ" };
	static const char *const other[] = { "Chi bộ bản Nà Phượng", "bản Nà Phượng",
		"CHI BỘ BẢN NÀ PHƯỢNG", "38.168.053.000.002", "Chi bộ Bản Nà Phượng",
		"CB bản Nà Phượng", "Bản Nà Phượng" };

	if (often(dice, 10))
		form = (int)dice_roll(dice, COUNT(first));
	strbuf_add(out, (strcmp(known, first[0]) == 0 ? first : other)[form % (int)COUNT(first)]);
	mixed_expect(person, OF_CELL, known);
}

void mixed_write(struct mixed *sheet, const struct mixed_habits *habits, enum mixed_field field,
	const char *known, struct mixed_person *person, struct mixed_cell *cell)
{
	static const char *const nothing[] = { "", "", "-", "Không có", "không", "…", "--", "x" };
	static const char *const women[] = { "Nữ", "nữ", "NỮ", "Nữ " };
	static const char *const men[] = { "Nam", "nam", "NAM", " Nam" };
	struct dice *dice = &sheet->dice;
	struct strbuf out = STRBUF_INIT;
	int day = often(dice, 10) ? (int)dice_roll(dice, DAY_FORMS) : habits->days;

	if (!known || !*known) {
		strbuf_add(&out, habits->holes ? nothing[dice_roll(dice, 4)] : "");
	} else if (field == OF_BORN || field == OF_ADMITTED || field == OF_OFFICIAL) {
		write_day(sheet, day, field, known, person, cell, &out);
	} else if (field == OF_ID || field == OF_CARD) {
		write_id(sheet, habits->ids, known, person, field, cell, &out);
	} else if (field == OF_PHONE) {
		write_phone(sheet, known, person, &out);
	} else if (field == OF_NAME) {
		write_name(sheet, habits->names, known, person, &out);
	} else if (field == OF_CELL) {
		write_cell(dice, habits->cells, known, person, &out);
	} else {
		strbuf_add(&out,
			field != OF_SEX                     ? known
				: strcmp(known, "Nam") == 0 ? PICK(dice, men)
							    : PICK(dice, women));
		mixed_expect(person, field, known);
	}
	free(cell->text);
	cell->text = xstrdup(out.text ? out.text : "");
	strbuf_release(&out);
}
