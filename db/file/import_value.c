#include "import_value.h"

#include "codes.h"
#include "date.h"
#include "fold.h"
#include "formats.h"
#include "text.h"
#include "xalloc.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct mended done(char *text, const char *how)
{
	return (struct mended) { .what = MENDING_DONE, .text = text, .how = xstrdup(how) };
}

static struct mended untouched(void)
{
	return (struct mended) { .what = MENDING_NONE };
}

void mended_release(struct mended *mended)
{
	free(mended->text);
	free(mended->rest);
	free(mended->how);
	*mended = untouched();
}

/* ---- any field ---- */

static bool says_nothing(const struct field *field, const char *text)
{
	static const char *const words[] = { "khong co", "chua co", "khong ro", "trong", "n/a",
		"null", "none", NULL };
	bool nothing = text[strspn(text, "-_./ ")] == '\0' || strcmp(text, "\u2026") == 0 ||
		strcmp(text, "\u2013") == 0 || strcmp(text, "\u2014") == 0;
	char *folded = fold(text);

	for (const char *const *word = words; *word && !nothing; word++)
		nothing = strcmp(folded, *word) == 0;
	free(folded);
	return nothing && !(field->codes && codes_holds(codes_find(field->codes), text, true));
}

bool value_is_sheet_error(const char *text)
{
	static const char *const errors[] = { "#REF!", "#VALUE!", "#N/A", "#NAME?", "#DIV/0!",
		"#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!",
		"#BUSY!", "#UNKNOWN!", "#GETTING_DATA", NULL };

	while (*text == ' ')
		text++;
	if (*text != '#' && *text != 'E')
		return false;
	size_t length = strcspn(text, " "), too_narrow = strspn(text, "#");
	if (text[length + strspn(text + length, " ")])
		return false;
	if (too_narrow == length)
		return length > 1;
	if (strncmp(text, "Err:", 4) == 0)
		return length > 4 && 4 + strspn(text + 4, "0123456789") == length;
	for (const char *const *error = errors; *error; error++)
		if (strlen(*error) == length && strncmp(text, *error, length) == 0)
			return true;
	return false;
}

/* ="038..." and '038...: ways to keep a spreadsheet from taking a text for a number; of a long text, for a sum. */
static struct mended out_of_quotes(const struct field *field, const char *text)
{
	const char *marked = field->kind == FIELD_LONG ? "=+-@" : "=+-@0123456789";

	size_t length = strlen(text);

	if (length >= 3 && strncmp(text, "=\"", 2) == 0 && text[length - 1] == '"' &&
		!memchr(text + 2, '"', length - 3))
		return done(xstrndup(text + 2, length - 3),
			"ô viết dạng =\"…\" của bảng tính: đã lấy phần trong ngoặc.");
	if (*text == '\'' && text[1] && strchr(marked, text[1]))
		return done(xstrdup(text + 1), "dấu ' mà bảng tính đặt trước số hay dấu: đã bỏ.");
	return untouched();
}

/* ---- digits ---- */

/* "40.000000": how many digits stand before the point; 0: it is no such number. */
static size_t before_zeros(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	bool point = text[digits] == '.' && text[digits + 1] == '0';

	return point && text[digits + 1 + strspn(text + digits + 1, "0")] == '\0' ? digits : 0;
}

static char *padded(const char *digits, size_t length)
{
	size_t missing = length - strlen(digits);
	char *text = xmalloc(length + 1);

	memset(text, '0', missing);
	memcpy(text + missing, digits, strlen(digits) + 1);
	return text;
}

static struct mended eaten_zeros(const struct field *field, const char *digits, bool pad_ids)
{
	char *whole = padded(digits, (size_t)field->min_chars);
	struct mended mended = done(
		whole, "số 0 ở đầu bị bảng tính làm mất: đã thêm cho đủ chữ số.");
	struct strbuf how = STRBUF_INIT;

	mended.eaten = true;
	if (pad_ids)
		return mended;
	strbuf_addf(&how,
		"%s có %zu chữ số, có lẽ bảng tính làm mất số 0 ở đầu: %s? Đúng thế thì cho phép thêm số 0 (màn hình: F8; "
		"dòng lệnh: --pad-ids), không thì sửa tệp.",
		field->label, strlen(digits), whole);
	mended_release(&mended);
	return (struct mended) {
		.what = MENDING_UNSURE, .eaten = true, .how = strbuf_detach(&how)
	};
}

/* The field that keeps the older kind of this number, by its length; NULL: there is none. */
static const char *older_field(const struct field *field, size_t length)
{
	char *name = NULL;

	return field->older && strtoul(field->older, &name, 10) == length ? name + 1 : NULL;
}

static struct mended mend_digits(const struct field *field, const char *text, bool pad_ids)
{
	enum { EATEN_MOST = 2 }; /* the numbers of provinces have one zero in front, or two */
	struct strbuf plain = STRBUF_INIT;
	size_t whole = before_zeros(text), wanted = (size_t)field->min_chars;

	strbuf_add_bytes(&plain, text, whole ? whole : strlen(text));
	struct err ignored = ERR_INIT;
	format_id_digits(&plain, &ignored);
	char *digits = strbuf_detach(&plain);
	size_t length = strlen(digits);
	struct mended mended = whole
		? done(xstrdup(digits), "phần .0 mà bảng tính thêm vào số: đã bỏ.")
		: untouched();
	if (text_is_digits(digits) && field->min_chars == field->max_chars && length > 0) {
		const char *older = older_field(field, length);
		if (older) {
			mended_release(&mended);
			mended = (struct mended) {
				.what = MENDING_TO_FIELD, .text = xstrdup(digits), .other = older
			};
		} else if (length < wanted && length + EATEN_MOST >= wanted) {
			mended_release(&mended);
			mended = eaten_zeros(field, digits, pad_ids);
		}
	}
	free(digits);
	return mended;
}

static const char apart[] = " ;/,\n"; /* between two numbers */

static struct mended one_phone(const char *text, size_t length)
{
	struct strbuf digits = STRBUF_INIT;

	for (size_t i = 0; i < length; i++)
		if (isdigit((unsigned char)text[i]))
			strbuf_add_char(&digits, text[i]);
	bool lost = digits.length == 9 && *digits.text != '0' &&
		strspn(text, "0123456789 .-'") == length;
	char *whole = lost ? padded(digits.text, 10) : xstrndup(text, length);
	strbuf_release(&digits);
	if (lost)
		return done(whole, "số 0 ở đầu số điện thoại bị bảng tính làm mất: đã thêm.");
	return done(whole, "dấu ngăn thừa bên số điện thoại: đã bỏ.");
}

/* Two numbers: the first is kept, the other goes to the note. A number of nine digits lost its zero. */
static struct mended mend_phone(const char *text)
{
	const char *from = text + strspn(text, apart);
	size_t first = strcspn(from, apart + 1);
	const char *rest = from + first + strspn(from + first, apart);

	if (*rest == '\0') {
		struct mended mended = one_phone(from, first);
		if (strcmp(mended.text, text) == 0)
			mended_release(&mended);
		return mended;
	}
	return (struct mended) { .what = MENDING_TO_NOTE,
		.text = xstrndup(from, first),
		.rest = xstrdup(rest),
		.how = xstrdup("hai số điện thoại: giữ số đầu, số kia ghi ở ghi chú.") };
}

/* ---- days ---- */

static bool is_unit_of_day(const char *word, size_t length)
{
	static const char *const words[] = { "ngay", "thang", "nam", "mung", NULL };

	for (const char *const *one = words; *one; one++)
		if (strlen(*one) == length && strncmp(word, *one, length) == 0)
			return true;
	return false;
}

/*
 * Numbers of a text with words, "ngày 4 tháng 5 năm 1976": up to three. 0: no such words; -1: other words
 * stand there, or a month has its name (tháng Năm).
 */
static int numbers_in_words(const char *text, int numbers[3])
{
	char *folded = fold(text);
	int count = 0, units = 0, open = 0;

	for (const char *at = folded; *at && count >= 0;) {
		size_t length = strcspn(at, " ,./-:");
		bool unit = is_unit_of_day(at, length);
		units += unit;
		open = unit ? open + 1 : length > 0 ? 0 : open;
		if (open > 1)
			count = -1;
		else if (!unit && length > 0 && length <= 4 && strspn(at, "0123456789") >= length &&
			count < 3)
			numbers[count++] = atoi(at);
		else if (!unit && length > 0)
			count = -1;
		at += length + (at[length] != '\0');
	}
	free(folded);
	return open > 0 ? -1 : units > 0 ? count : 0;
}

static struct mended day_in_words(const char *text)
{
	int numbers[3];
	int count = numbers_in_words(text, numbers);
	struct strbuf day = STRBUF_INIT;

	if (count < 1)
		return untouched();
	for (int i = 0; i < count; i++)
		strbuf_addf(&day, "%s%0*d", i ? "/" : "", i == count - 1 ? 4 : 2, numbers[i]);
	return done(strbuf_detach(&day), "ngày viết bằng chữ: đã đọc thành ngày, tháng, năm.");
}

/* The clock behind a day is left off. */
static struct mended day_with_clock(const char *text)
{
	size_t day = strspn(text, "0123456789/.-");
	const char *clock = text + day + strspn(text + day, " T");

	if (day < 8 || clock == text + day || !isdigit((unsigned char)*clock) ||
		!strchr(clock, ':') || clock[strspn(clock, "0123456789:.APMapm Z+")] != '\0')
		return untouched();
	return done(xstrndup(text, day), "giờ đi kèm ngày: đã bỏ giờ.");
}

const char mended_serial_day[] = "ngày bị bảng tính đổi thành số: đã đổi lại thành ngày.";

/* What five figures are with the zero in front that a spreadsheet eats: 4/12/76; false: no day. */
static bool typed_day(const char *digits, char shown[16])
{
	int number = atoi(digits), day = number / 10000, month = number / 100 % 100;

	snprintf(shown, 16, "%02d/%02d/%02d", day, month, number % 100);
	return day >= 1 && month >= 1 && month <= 12;
}

/* Days since 30/12/1899, as spreadsheets count; five digits are the years 1927 to 2173. */
static struct mended serial_day(const char *text)
{
	enum { EPOCH = 25569 }; /* of 1/1/1970 */
	size_t digits = strspn(text, "0123456789");
	char day[DATE_SIZE], shown[DATE_SIZE], typed[16];

	if (digits != 5 || (text[digits] && before_zeros(text) != digits))
		return untouched();
	date_from_days(strtol(text, NULL, 10) - EPOCH, day);
	date_show(day, shown);
	struct mended mended = done(xstrdup(shown), mended_serial_day);
	if (!typed_day(text, typed)) {
		mended.serial = true;
		return mended;
	}
	struct strbuf how = STRBUF_INIT;
	strbuf_addf(&how,
		"\"%.5s\" là ngày %s bị bảng tính đổi thành số, hay %s gõ liền bị mất số 0? Ghi rõ ngày, tháng, năm "
		"trong tệp.",
		text, shown, typed);
	free(mended.how);
	mended.how = strbuf_detach(&how);
	mended.what = MENDING_EITHER_DAY;
	return mended;
}

/* 00/00/1976 and 00/08/1976: what is not known is nought. */
static struct mended day_of_noughts(const char *text)
{
	int lengths = 0;
	const char *at = text;

	while (strncmp(at, "00/", 3) == 0 || strncmp(at, "00-", 3) == 0 ||
		strncmp(at, "00.", 3) == 0 || strncmp(at, "0/", 2) == 0) {
		at += at[1] == '0' ? 3 : 2;
		lengths++;
	}
	if (lengths == 0 || lengths > 2 || !isdigit((unsigned char)*at))
		return untouched();
	return done(xstrdup(at), "ngày, tháng 00 là không rõ: đã để trống phần ấy.");
}

/* A year, or a month, where the field keeps whole days only. */
static struct mended too_short_for_a_day(
	const struct field *field, const char *text, const char *typed)
{
	struct date_hint hint = { .today = "2100-01-01", .partial = true };
	char iso[DATE_SIZE];

	if (field->kind != FIELD_DATE || (field->flags & FIELD_NOT_NULL) ||
		!date_parse(text, &hint, iso, NULL) || date_is_full(iso))
		return untouched();
	return (struct mended) {
		.what = MENDING_TO_NOTE,
		.text = xstrdup(""),
		.rest = xstrdup(typed),
		.how = xstrdup(
			"chỉ có tháng, năm mà ô cần cả ngày: để trống, giữ ở ghi chú; bổ sung sau ở \"thiếu dữ liệu\".")
	};
}

static struct mended mend_day(const struct field *field, const char *text)
{
	struct mended mended = day_in_words(text);

	if (!mended.what)
		mended = day_with_clock(text);
	if (!mended.what)
		mended = serial_day(text);
	if (!mended.what)
		mended = day_of_noughts(text);
	struct mended kept = too_short_for_a_day(field, mended.text ? mended.text : text, text);
	if (!kept.what)
		return mended;
	mended_release(&mended);
	return kept;
}

/* ---- names ---- */

/* What a list writes before a name; Đồng Chí Thanh is somebody's. */
static size_t before_name(const char *text)
{
	static const char *const words[] = { "Đ/c ", "đ/c ", "Đ/C ", "đồng chí ", NULL };

	for (const char *const *word = words; *word; word++)
		if (strncmp(text, *word, strlen(*word)) == 0)
			return strlen(*word);
	return 0;
}

/* How much of it is the name before "(Bí thư)"; a letter or two in brackets tell namesakes apart and stay. */
static size_t before_brackets(const char *text)
{
	const char *open = strchr(text, '(');
	size_t length = strlen(text), name = open ? (size_t)(open - text) : 0;

	while (name > 0 && text[name - 1] == ' ')
		name--;
	return name == 0 || text[length - 1] != ')' || text_count(open) <= 4 ? length : name;
}

static struct mended mend_name(const char *text)
{
	const char *name = text + before_name(text);
	size_t length = before_brackets(name);

	if (name[length]) {
		const char *inside = strchr(name, '(') + 1;
		return (struct mended) { .what = MENDING_TO_NOTE,
			.text = xstrndup(name, length),
			.rest = xstrndup(inside, strlen(inside) - 1),
			.how = xstrdup("chữ trong ngoặc sau họ tên: đã ghi ở ghi chú.") };
	}
	return name > text ? done(xstrdup(name), "chữ \"đồng chí\" trước họ tên: đã bỏ.")
			   : untouched();
}

/* ---- by the kind of field ---- */

static struct mended mend_plain(const struct field *field, const char *text, bool pad_ids)
{
	if (field->kind == FIELD_DATE || field->kind == FIELD_PARTIAL)
		return mend_day(field, text);
	if (field->clean == format_phone)
		return mend_phone(text);
	if (field->flags & FIELD_DIGITS)
		return mend_digits(field, text, pad_ids);
	if (field->flags & FIELD_NAME)
		return mend_name(text);
	size_t whole = before_zeros(text); /* but 1.000 is a thousand */
	if (field->kind == FIELD_INT && whole && strlen(text) != whole + sizeof ".000" - 1)
		return done(xstrndup(text, whole), "phần .0 mà bảng tính thêm vào số: đã bỏ.");
	return untouched();
}

struct mended value_mend(const struct field *field, const char *text, bool pad_ids)
{
	if (*text == '\0')
		return untouched();
	if (!(field->flags & FIELD_NOT_NULL) && says_nothing(field, text))
		return done(xstrdup(""), "\"-\", \"không có\" và những chữ như thế: đã để trống.");
	struct mended mended = out_of_quotes(field, text);
	if (field->kind == FIELD_LONG)
		return mended;
	if (!mended.what)
		return mend_plain(field, text, pad_ids);
	struct mended inside = mend_plain(field, mended.text, pad_ids);
	if (!inside.what)
		return mended;
	mended_release(&mended);
	return inside;
}
