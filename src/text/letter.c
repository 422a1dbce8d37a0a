#include "letter.h"

#include "text.h"

#include <string.h>
#include <utf8proc.h>

static enum letter_tone tone_of(uint32_t mark)
{
	switch (mark) {
	case 0x300:
		return TONE_GRAVE;
	case 0x309:
		return TONE_HOOK;
	case 0x303:
		return TONE_TILDE;
	case 0x301:
		return TONE_ACUTE;
	case 0x323:
		return TONE_DOT;
	}
	return TONE_LEVEL;
}

static enum letter_mark mark_of(uint32_t mark)
{
	switch (mark) {
	case 0x306:
		return MARK_BREVE;
	case 0x302:
		return MARK_CIRCUMFLEX;
	case 0x31B:
		return MARK_HORN;
	}
	return MARK_NONE;
}

/* ạ to ỹ, every second code: what each stands on, its mark and its tone. Most letters with marks are these. */
static void take_toned(uint32_t code, struct letter *letter)
{
	static const char bases[] = "aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy",
			  marks[] = "002222211111000222220000222223333300333330000",
			  tones[] = "524123541235523412352552412354123552412351523";
	size_t at = (code - 0x1EA1) / 2;

	letter->base = bases[at];
	letter->mark = (enum letter_mark)(marks[at] - '0');
	letter->tone = (enum letter_tone)(tones[at] - '0');
}

struct letter letter_take_apart(uint32_t code)
{
	utf8proc_int32_t parts[8];
	int state = 0;
	uint32_t lower = text_lower(code);
	struct letter letter = { 0, MARK_NONE, TONE_LEVEL, lower != code };

	if (lower >= 'a' && lower <= 'z') {
		letter.base = (char)lower;
		return letter;
	}
	if (lower < 0xC0)
		return letter;
	if (lower == 0x111 || lower == 0xF0 || lower == 0x256) { /* đ, and what is typed for it */
		letter.base = 'd';
		letter.mark = MARK_BAR;
		return letter;
	}
	if (lower >= 0x1EA1 && lower <= 0x1EF9 && (lower & 1)) {
		take_toned(lower, &letter);
		return letter;
	}
	utf8proc_ssize_t count = utf8proc_decompose_char(
		(utf8proc_int32_t)lower, parts, 8, UTF8PROC_DECOMPOSE, &state);
	if (count < 1 || count > 8 || parts[0] < 'a' || parts[0] > 'z')
		return letter;
	letter.base = (char)parts[0];
	for (utf8proc_ssize_t i = 1; i < count; i++) {
		if (tone_of((uint32_t)parts[i]))
			letter.tone = tone_of((uint32_t)parts[i]);
		else if (mark_of((uint32_t)parts[i]))
			letter.mark = mark_of((uint32_t)parts[i]);
	}
	return letter;
}

/* Every vowel with its tones in the order of enum letter_tone. */
static const struct {
	char base;
	enum letter_mark mark;
	uint32_t toned[6];
} vowels[] = {
	{ 'a', MARK_NONE, { U'a', U'à', U'ả', U'ã', U'á', U'ạ' } },
	{ 'a', MARK_BREVE, { U'ă', U'ằ', U'ẳ', U'ẵ', U'ắ', U'ặ' } },
	{ 'a', MARK_CIRCUMFLEX, { U'â', U'ầ', U'ẩ', U'ẫ', U'ấ', U'ậ' } },
	{ 'e', MARK_NONE, { U'e', U'è', U'ẻ', U'ẽ', U'é', U'ẹ' } },
	{ 'e', MARK_CIRCUMFLEX, { U'ê', U'ề', U'ể', U'ễ', U'ế', U'ệ' } },
	{ 'i', MARK_NONE, { U'i', U'ì', U'ỉ', U'ĩ', U'í', U'ị' } },
	{ 'o', MARK_NONE, { U'o', U'ò', U'ỏ', U'õ', U'ó', U'ọ' } },
	{ 'o', MARK_CIRCUMFLEX, { U'ô', U'ồ', U'ổ', U'ỗ', U'ố', U'ộ' } },
	{ 'o', MARK_HORN, { U'ơ', U'ờ', U'ở', U'ỡ', U'ớ', U'ợ' } },
	{ 'u', MARK_NONE, { U'u', U'ù', U'ủ', U'ũ', U'ú', U'ụ' } },
	{ 'u', MARK_HORN, { U'ư', U'ừ', U'ử', U'ữ', U'ứ', U'ự' } },
	{ 'y', MARK_NONE, { U'y', U'ỳ', U'ỷ', U'ỹ', U'ý', U'ỵ' } },
};

uint32_t letter_put_together(const struct letter *letter)
{
	uint32_t code = (unsigned char)letter->base;

	bool plain = letter->mark == MARK_NONE && letter->tone == TONE_LEVEL;
	if (letter->base == 'd' && letter->mark == MARK_BAR)
		code = U'đ';
	for (size_t i = 0; !plain && letter_is_vowel(letter) && i < sizeof vowels / sizeof *vowels;
		i++)
		if (vowels[i].base == letter->base && vowels[i].mark == letter->mark)
			code = vowels[i].toned[letter->tone];
	return letter->capital ? text_upper(code) : code;
}

bool letter_read(uint32_t code, struct letter *letter)
{
	*letter = letter_take_apart(code);
	return letter->base && letter_put_together(letter) == code;
}

bool letter_is_vowel(const struct letter *letter)
{
	switch (letter->base) {
	case 'a':
	case 'e':
	case 'i':
	case 'o':
	case 'u':
	case 'y':
		return true;
	default:
		return false;
	}
}

uint32_t letter_sign(uint32_t code)
{
	switch (code) {
	case '`':
	case 0xB4:
	case 0x2B9:
	case 0x2BB:
	case 0x2BC:
	case 0x2018:
	case 0x2019:
	case 0x201B:
	case 0x2032:
	case 0xFF07:
		return '\'';
	case 0x2010:
	case 0x2011:
	case 0x2013:
	case 0x2212:
	case 0xFF0D:
		return '-';
	}
	return code;
}
