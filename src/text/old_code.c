#include "old_code.h"

#include "letter.h"
#include "text.h"

/* ---- signs that the fonts left where Windows (1252) has them ---- */

static const uint32_t latin_80_to_9f[] = { 0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020,
	0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019,
	0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
	0x178 };

int old_code_latin_byte(uint32_t character)
{
	if (character < 0x100)
		return (int)character;
	for (int i = 0; i < 0x20; i++)
		if (latin_80_to_9f[i] == character)
			return 0x80 + i;
	return -1;
}

/* Quotes, dashes, dots and the blank that Word writes by itself. */
static uint32_t word_sign(unsigned char byte)
{
	if (byte == 0xA0)
		return byte;
	return byte == 0x85 || (byte >= 0x91 && byte <= 0x97) ? latin_80_to_9f[byte - 0x80] : 0;
}

/* ---- TCVN 5712:1993, third set ---- */

static const uint32_t tcvn3_letters[] = { /* from A1 on, 0: none */
	U'Ă', U'Â', U'Ê', U'Ô', U'Ơ', U'Ư', U'Đ', U'ă', U'â', U'ê', U'ô', U'ơ', U'ư', U'đ', 0, 0, 0,
	0, 0, 0, U'à', U'ả', U'ã', U'á', U'ạ', 0, U'ằ', U'ẳ', U'ẵ', U'ắ', 0, 0, 0, 0, 0, 0, 0, U'ặ',
	U'ầ', U'ẩ', U'ẫ', U'ấ', U'ậ', U'è', 0, U'ẻ', U'ẽ', U'é', U'ẹ', U'ề', U'ể', U'ễ', U'ế', U'ệ',
	U'ì', U'ỉ', 0, 0, 0, U'ĩ', U'í', U'ị', U'ò', 0, U'ỏ', U'õ', U'ó', U'ọ', U'ồ', U'ổ', U'ỗ',
	U'ố', U'ộ', U'ờ', U'ở', U'ỡ', U'ớ', U'ợ', U'ù', 0, U'ủ', U'ũ', U'ú', U'ụ', U'ừ', U'ử', U'ữ',
	U'ứ', U'ự', U'ỳ', U'ỷ', U'ỹ', U'ý', U'ỵ'
};

static uint32_t tcvn3_letter(unsigned char byte)
{
	return byte < 0xA1 || byte >= 0xA1 + sizeof tcvn3_letters / sizeof *tcvn3_letters
		? 0
		: tcvn3_letters[byte - 0xA1];
}

bool old_code_lacks_capital(uint32_t letter)
{
	struct letter parts;

	return letter >= 0x80 && letter_read(letter, &parts) && !parts.capital &&
		parts.tone != TONE_LEVEL;
}

/* ---- VNI for Windows ---- */

struct vni_mark {
	uint32_t shown; /* as Windows shows the byte, small */
	enum letter_mark mark;
	enum letter_tone tone;
};

static const struct vni_mark vni_marks[] = {
	{ U'ø', MARK_NONE, TONE_GRAVE },
	{ U'û', MARK_NONE, TONE_HOOK },
	{ U'õ', MARK_NONE, TONE_TILDE },
	{ U'ù', MARK_NONE, TONE_ACUTE },
	{ U'ï', MARK_NONE, TONE_DOT },
	{ U'â', MARK_CIRCUMFLEX, TONE_LEVEL },
	{ U'à', MARK_CIRCUMFLEX, TONE_GRAVE },
	{ U'å', MARK_CIRCUMFLEX, TONE_HOOK },
	{ U'ã', MARK_CIRCUMFLEX, TONE_TILDE },
	{ U'á', MARK_CIRCUMFLEX, TONE_ACUTE },
	{ U'ä', MARK_CIRCUMFLEX, TONE_DOT },
	{ U'ê', MARK_BREVE, TONE_LEVEL },
	{ U'è', MARK_BREVE, TONE_GRAVE },
	{ U'ú', MARK_BREVE, TONE_HOOK },
	{ U'ü', MARK_BREVE, TONE_TILDE },
	{ U'é', MARK_BREVE, TONE_ACUTE },
	{ U'ë', MARK_BREVE, TONE_DOT },
};

static const uint32_t vni_letters[][2] = { { U'ô', U'ơ' }, { U'ö', U'ư' }, { U'ñ', U'đ' },
	{ U'í', U'í' }, { U'ì', U'ì' }, { U'æ', U'ỉ' }, { U'ó', U'ĩ' }, { U'ò', U'ị' },
	{ U'î', U'ỵ' } };

static uint32_t vni_letter(unsigned char byte)
{
	uint32_t small = byte < 0xC0 ? byte : text_lower(byte);

	for (size_t i = 0; i < sizeof vni_letters / sizeof *vni_letters; i++)
		if (vni_letters[i][0] == small)
			return small == byte ? vni_letters[i][1] : text_upper(vni_letters[i][1]);
	return 0;
}

/* The letter with what the byte puts on it; 0: the byte is no mark, or the letter cannot bear it. */
static uint32_t vni_marked(uint32_t before, unsigned char byte)
{
	uint32_t small = byte < 0xC0 ? byte : text_lower(byte);
	const struct vni_mark *sign = vni_marks;
	const struct vni_mark *end = vni_marks + sizeof vni_marks / sizeof *vni_marks;
	struct letter letter, marked;

	while (sign < end && sign->shown != small)
		sign++;
	if (sign == end || !letter_read(before, &letter) || !letter_is_vowel(&letter) ||
		letter.tone != TONE_LEVEL || (sign->mark != MARK_NONE && letter.mark != MARK_NONE))
		return 0;
	letter.tone = sign->tone;
	if (sign->mark != MARK_NONE)
		letter.mark = sign->mark;
	uint32_t code = letter_put_together(&letter);
	return letter_read(code, &marked) && marked.mark == letter.mark ? code : 0;
}

/* ---- Windows-1258: as 1252 but for these ---- */

static const struct {
	unsigned char byte;
	uint32_t code;
} changed_1258[] = {
	{ 0x8A, 0 },
	{ 0x8E, 0 },
	{ 0x9A, 0 },
	{ 0x9E, 0 },
	{ 0xC3, U'Ă' },
	{ 0xCC, 0x300 },
	{ 0xD0, U'Đ' },
	{ 0xD2, 0x309 },
	{ 0xD5, U'Ơ' },
	{ 0xDD, U'Ư' },
	{ 0xDE, 0x303 },
	{ 0xE3, U'ă' },
	{ 0xEC, 0x301 },
	{ 0xF0, U'đ' },
	{ 0xF2, 0x323 },
	{ 0xF5, U'ơ' },
	{ 0xFD, U'ư' },
	{ 0xFE, 0x20AB },
};

static uint32_t character_1258(unsigned char byte)
{
	for (size_t i = 0; i < sizeof changed_1258 / sizeof *changed_1258; i++)
		if (changed_1258[i].byte == byte)
			return changed_1258[i].code;
	uint32_t code = byte < 0xA0 ? latin_80_to_9f[byte - 0x80] : byte;
	return code < 0xA0 ? 0 : code;
}

/* The letter with the tone; 0: it is no tone, or the letter cannot bear it. */
static uint32_t toned_1258(uint32_t before, uint32_t mark)
{
	static const uint32_t tones[] = { 0, 0x300, 0x309, 0x303, 0x301, 0x323 };
	struct letter letter;

	if (!letter_read(before, &letter) || !letter_is_vowel(&letter) || letter.tone != TONE_LEVEL)
		return 0;
	for (enum letter_tone tone = TONE_GRAVE; tone <= TONE_DOT; tone++)
		if (tones[tone] == mark) {
			letter.tone = tone;
			return letter_put_together(&letter);
		}
	return 0;
}

/* ---- words ---- */

/* The character of a byte above 0x7F; 0: none. *merges: it took the one before into it. */
static uint32_t next_character(
	enum old_code code, uint32_t before, unsigned char byte, bool *merges)
{
	uint32_t character = 0, merged = 0;

	switch (code) {
	case OLD_TCVN3:
		character = tcvn3_letter(byte);
		break;
	case OLD_VNI:
		merged = vni_marked(before, byte);
		character = vni_letter(byte);
		break;
	default:
		character = character_1258(byte);
		merged = toned_1258(before, character);
	}
	*merges = merged != 0;
	if (merged)
		return merged;
	return character ? character : word_sign(byte);
}

size_t old_code_word(enum old_code code, const unsigned char *bytes, size_t count, uint32_t *codes)
{
	size_t made = 0;

	for (size_t i = 0; i < count; i++) {
		bool merges = false;
		uint32_t character = bytes[i];
		if (bytes[i] >= 0x80)
			character = next_character(
				code, made > 0 ? codes[made - 1] : 0, bytes[i], &merges);
		made -= merges;
		codes[made++] = character ? character : OLD_UNDEFINED;
	}
	return made;
}
