/* input_method.c: Telex and VNI, by the printed vectors, by every syllable there is, and by chance. */
#include "files.h"
#include "input_method.h"
#include "record.h"
#include "syllable.h"
#include "test.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An editor of one line, its cursor always at the end. */
struct line {
	uint32_t text[400];
	size_t count;
	struct input_options options;
	struct input_memory memory;
};

static void line_begin(struct line *line, enum input_method method, bool new_tones)
{
	line->count = 0;
	line->options = input_defaults;
	line->options.method = method;
	line->options.new_tones = new_tones;
	input_forget(&line->memory);
}

static void put(struct line *line, size_t start, const char *made)
{
	line->count = start;
	while (*made)
		line->text[line->count++] = text_next(&made);
}

static void press(struct line *line, uint32_t key)
{
	char word[INPUT_BYTES];
	size_t start = input_word_before(line->text, line->count, word);
	const char *made = key == '<' ? input_backspace(&line->memory, &line->options, word)
		: key == '^'          ? input_restore(&line->memory, word)
				      : input_key(&line->memory, &line->options, word, key);

	if (made) {
		put(line, start, made);
	} else if (key == '<') {
		line->count -= line->count > 0;
	} else if (key != '^') {
		const char *ended = input_word_end(&line->memory, &line->options, word,
			input_is_part_of_name(line->text, start));
		if (ended)
			put(line, start, ended);
		line->text[line->count++] = key;
	}
}

/* What the keys give; good until the next call. */
static const char *typed(struct line *line, const char *keys)
{
	static char shown[1600];
	size_t length = 0;

	while (*keys) {
		uint32_t key = text_next(&keys);
		if (key == '|')
			input_forget(&line->memory);
		else
			press(line, key);
	}
	for (size_t i = 0; i < line->count; i++)
		length += text_encode(line->text[i], shown + length);
	shown[length] = '\0';
	return shown;
}

/* The keys of each row give its text; where wanted also with a blank behind them. */
static void check_vectors(const char *file, bool blank, int *telex, int *vni)
{
	size_t size;
	char *data = data_read(file, &size), *rest = data, *row;

	for (*telex = *vni = 0; (row = strtok_r(rest, "\n", &rest));) {
		char *method = strtok_r(row, "\t", &row), *keys = strtok_r(NULL, "\t", &row);
		char *wanted = strtok_r(NULL, "\t", &row);
		struct line line;
		if (method[0] == '#')
			continue;
		bool is_vni = strcmp(method, "vni") == 0;
		line_begin(
			&line, is_vni ? INPUT_VNI : INPUT_TELEX, strcmp(method, "telex-new") == 0);
		expect_text(typed(&line, keys), wanted, keys);
		if (blank) {
			press(&line, ' ');
			line.count--;
			expect_text(typed(&line, ""), wanted, keys);
		}
		++*(is_vni ? vni : telex);
	}
	free(data);
}

static void the_printed_vectors_hold(void **state)
{
	int telex, vni;

	(void)state;
	check_vectors("input_method.tsv", false, &telex, &vni);
	expect_number(telex, 122, "all vectors of Telex are read");
	expect_number(vni, 30, "all vectors of VNI are read");
}

/* Every onset, rhyme and tone of the alphabet, and the names of peoples; made by input_rules.awk. */
static void what_the_orthography_spells_is_typed_and_stays_at_the_words_end(void **state)
{
	int telex, vni;

	(void)state;
	check_vectors("input_rules.tsv", true, &telex, &vni);
	expect(telex >= 500, "so many words were typed in Telex");
	expect(vni >= 300, "so many words were typed in VNI");
}

/* Names of peoples, with letters and rhymes that Vietnamese has not: they have a capital. */
static void names_of_peoples_stay_at_the_words_end(void **state)
{
	size_t size;
	char *data = data_read("names_of_peoples.tsv", &size), *rest = data, *row;
	int names = 0;

	(void)state;
	while ((row = strtok_r(rest, "\n", &rest))) {
		char *keys = strtok_r(row, "\t", &row), *name = strtok_r(NULL, "\t", &row);
		struct line line;
		if (keys[0] == '#')
			continue;
		line_begin(&line, INPUT_TELEX, false);
		typed(&line, keys);
		press(&line, ' ');
		line.count--;
		expect_text(typed(&line, ""), name, keys);
		names++;
	}
	expect(names >= 75, "so many names were typed");
	free(data);
}

static void foreign_words_come_back_at_the_words_end(void **state)
{
	size_t size;
	char *data = data_read("foreign_words.txt", &size), *rest = data, *word;
	int words = 0;

	(void)state;
	for (; (word = strtok_r(rest, "\n", &rest)); words++)
		for (int vni = 0; vni < 2; vni++) {
			struct line line;
			line_begin(&line, vni ? INPUT_VNI : INPUT_TELEX, false);
			typed(&line, word);
			press(&line, ' ');
			line.count--;
			expect_text(typed(&line, ""), word, word);
		}
	expect(words >= 850, "so many words were typed");
	free(data);
}

/* A slip in the middle of a foreign word, taken back, leaves it known; an undo means what is there. */
static void what_comes_back_is_what_was_meant(void **state)
{
	static const struct {
		const char *keys, *text;
	} rows[] = {
		{ "Excle<<el ", "Excel " },
		{ "Windoww<s, ", "Windows, " },
		{ "tesst ", "test " },
		{ "press class ", "press class " },
		{ "draft task cash ", "draft task cash " },
		{ "HDDND QDD ", "HĐND QĐ " },
		{ "ww www ", "w ww " },
		{ "hoaf|f ", "hoaf " },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct line line;
		line_begin(&line, INPUT_TELEX, false);
		expect_text(typed(&line, rows[i].keys), rows[i].text, rows[i].keys);
	}
}

/* ---- every syllable ---- */

/*
 * The orthography once more, apart from syllable.c: a mistake there must not stand here too. A
 * capital is the vowel that bears the tone where it is neither the last one with a mark nor the
 * first; a rhyme behind / is written in the new style so.
 */
static const char onsets[] = "- b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x";
static const char rhymes[] =
	"a ac ach am an ang anh ap at ai ao au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
	"e ec em en eng ep et eo ê êch êm ên ênh êp êt êu i ich im in inh ip it ia iu "
	"iêc iêm iên iêng iêp iêt iêu o oc om on ong op ot oi oOng oOc ô ôc ôm ôn ông ôp ôt ôi "
	"ơ ơm ơn ơp ơt ơi u uc um un ung up ut ua ui uôc uôm uôn uông uôt uôi ư ưc ưng ưt ưa ưi ưu "
	"ươc ươm ươn ương ươp ươt ươi ươu y oa/oA oAc oAch oAm oAn oAng oAnh oAp oAt oAi oAo oAy "
	"oăc oăm oăn oăng oăt oe/oE oEn oEt oEo uân uâng uât uây uê uêch uênh uơ uy/uY uYch uYn "
	"uYnh uYt uYa uYu uyên uyêt";
static const char qu_rhymes[] =
	"a ac ach am an ang anh at ai ao au ay ăc ăm ăn ăng ăp ăt ân âng ât "
	"ây e en et eo ê êch ên ênh êt i ich in inh it ôc ơ y ych yn ynh yt yên yêt";
static const char gi_rhymes[] =
	"a ac am an ang anh ao au ap at ăc ăm ăn ăng ăt âc âm ân âp ât âu ây "
	"eo ep o oi ong ô ông ôi ôn ơ ơi u uc ui ư ưa ương ươi";

enum order { IN_PLACE, AT_THE_END, TONE_BEFORE_CODA, ORDERS };

/* A syllable as it is spelled, and where its tone and its coda stand. */
struct spelled {
	struct syllable letters;
	int place, coda;
	bool stopped;
};

static const char *mark_keys(const struct letter *letter, bool vni)
{
	static const char *const telex[] = { "", "w", "", "w", "d" };
	static const char *const digits[] = { "", "8", "6", "7", "9" };

	if (vni)
		return digits[letter->mark];
	if (letter->mark == MARK_CIRCUMFLEX)
		return letter->base == 'a' ? "a" : letter->base == 'e' ? "e" : "o";
	return telex[letter->mark];
}

/* How the syllable may be keyed: both horns of ươ are one key, and oo is typed as three in Telex. */
static void keys_of(const struct spelled *spelled, int tone, enum order order, bool vni, char *keys)
{
	const struct letter *letters = spelled->letters.letters;
	const char *tones = vni ? " 23415" : " frxsj";
	char late[16] = "", tone_key[2] = { tone ? tones[tone] : '\0', '\0' };

	keys[0] = '\0';
	for (int i = 0; i < spelled->letters.count; i++) {
		bool plain_pair = i > 0 && letters[i].base == 'o' && letters[i - 1].base == 'o';
		bool next_too = i + 1 < spelled->letters.count && letters[i].mark == MARK_HORN &&
			letters[i + 1].mark == MARK_HORN;
		if (order == TONE_BEFORE_CODA && i == spelled->coda)
			strcat(keys, tone_key);
		strncat(keys, &letters[i].base, 1);
		if (plain_pair && !vni)
			strcat(keys, "o");
		if (!next_too)
			strcat(order == AT_THE_END ? late : keys, mark_keys(&letters[i], vni));
	}
	strcat(keys, late);
	if (order != TONE_BEFORE_CODA || spelled->coda == spelled->letters.count)
		strcat(keys, tone_key);
}

/* poor: oo bears a tone only with something behind it. */
static bool comes_too_early(const struct spelled *spelled, int tone, enum order order)
{
	const struct letter *before = &spelled->letters.letters[spelled->coda - 1];

	return tone && order == TONE_BEFORE_CODA && spelled->coda > 1 && before->base == 'o' &&
		before->mark == MARK_NONE && before[-1].base == 'o' && before[-1].mark == MARK_NONE;
}

static void check_keyings(const struct spelled *spelled, int tone, bool new_tones, int *checked)
{
	struct syllable syllable = spelled->letters;
	char wanted[SYLLABLE_BYTES], keys[64];

	syllable.letters[spelled->place].tone = (enum letter_tone)tone;
	syllable_write(&syllable, wanted);
	for (int vni = 0; vni < 2; vni++)
		for (int order = 0; order < ORDERS; order++) {
			struct line line;
			if (comes_too_early(spelled, tone, (enum order)order))
				continue;
			keys_of(spelled, tone, (enum order)order, vni, keys);
			line_begin(&line, vni ? INPUT_VNI : INPUT_TELEX, new_tones);
			expect_text(typed(&line, keys), wanted, keys);
			++*checked;
		}
}

static struct spelled spell(const char *onset, const char *rhyme)
{
	struct spelled spelled = { .place = -1, .coda = -1 };
	struct letter *letters = spelled.letters.letters;
	int at = 0, marked = -1;

	for (const char *o = strcmp(onset, "-") == 0 ? "" : onset; *o;)
		letter_read(text_next(&o), &letters[at++]);
	int first = at;
	while (*rhyme) {
		letter_read(text_next(&rhyme), &letters[at]);
		if (letters[at].capital)
			spelled.place = at;
		letters[at].capital = false;
		if (letters[at].mark != MARK_NONE)
			marked = at;
		if (spelled.coda < 0 && !letter_is_vowel(&letters[at]))
			spelled.coda = at;
		at++;
	}
	spelled.letters.count = at;
	if (spelled.coda < 0)
		spelled.coda = at;
	if (spelled.place < 0)
		spelled.place = marked >= 0 ? marked : first;
	spelled.stopped = spelled.coda < at && strchr("ckpt", letters[spelled.coda].base);
	return spelled;
}

/* gia is gi and a; gh, ngh and k before e ê i only, and so on: that matters to nobody's keys. */
static bool is_ambiguous(const char *onset, const char *rhyme)
{
	static const char *const taken[] = { "ia", "iu", "iêu" };
	bool found = false;

	for (size_t i = 0; i < COUNT(taken); i++)
		found = found || strcmp(rhyme, taken[i]) == 0;
	return found && strcmp(onset, "g") == 0;
}

static void check_rhymes(const char *onset, const char *list, int *checked)
{
	char rhyme[64];

	while (word_next(&list, rhyme)) {
		char *newer = strchr(rhyme, '/');
		if (newer)
			*newer++ = '\0';
		if (is_ambiguous(onset, rhyme))
			continue;
		for (int style = 0; style < 2; style++) {
			struct spelled spelled = spell(onset, style && newer ? newer : rhyme);
			for (int tone = TONE_LEVEL; tone <= TONE_DOT; tone++)
				if (!spelled.stopped || tone == TONE_LEVEL || tone >= TONE_ACUTE)
					check_keyings(&spelled, tone, style, checked);
		}
	}
}

static void every_syllable_comes_from_its_keys_in_any_order(void **state)
{
	int checked = 0;
	char onset[64];

	(void)state;
	for (const char *at = onsets; word_next(&at, onset);)
		check_rhymes(onset, rhymes, &checked);
	check_rhymes("qu", qu_rhymes, &checked);
	check_rhymes("gi", gi_rhymes, &checked);
	expect(checked > 200000, "so many ways of keying were tried");
}

/* ---- anything ---- */

static void any_keys_leave_words_whole_and_normal(void **state)
{
	static const char keys[] =
		"aaeeiioouuwwddnngghtcpmsfrxjzklyqvb0123456789 <<^|ADEOUWSFRXJ.,";
	struct dice dice = { 20261121 };

	(void)state;
	for (int round = 0; round < 4000; round++) {
		struct line line;
		char script[101];
		size_t length = 1 + dice_roll(&dice, 100);
		for (size_t i = 0; i < length; i++)
			script[i] = keys[dice_roll(&dice, sizeof keys - 1)];
		script[length] = '\0';
		line_begin(
			&line, dice_roll(&dice, 2) ? INPUT_VNI : INPUT_TELEX, dice_roll(&dice, 2));
		line.options.lone_w = dice_roll(&dice, 2);
		line.options.restore_at_end = dice_roll(&dice, 2);
		const char *made = typed(&line, script);
		char *normal = text_nfc(made);
		expect_text(made, normal, script);
		expect(line.count <= length + 1, script);
		free(normal);
	}
}

static void a_word_too_long_takes_keys_as_they_are(void **state)
{
	struct line line;

	(void)state;
	line_begin(&line, INPUT_TELEX, false);
	expect_text(typed(&line, "bbbbbbbbbbbbbbbbbbbbbbas"), "bbbbbbbbbbbbbbbbbbbbbbas", "long");
	expect_text(typed(&line, "<<^"), "bbbbbbbbbbbbbbbbbbbbbb", "shorter");
}

/* ---- what the editor asks ---- */

static void a_word_that_is_none_becomes_its_keys_where_that_is_wanted(void **state)
{
	struct line line;

	(void)state;
	line_begin(&line, INPUT_TELEX, false);
	expect_text(typed(&line, "quaans HDDND tieengs "), "quấn HĐND tiếng ", "words stay");
	line_begin(&line, INPUT_TELEX, false);
	expect_text(typed(&line, "thuowr thees "), "thuở thế ", "words stay");
	line_begin(&line, INPUT_TELEX, false);
	expect_text(typed(&line, "chaak "), "chaak ", "chấk is none");
	line_begin(&line, INPUT_TELEX, false);
	line.options.restore_at_end = false;
	expect_text(typed(&line, "chaak "), "châk ", "not where it is switched off");
}

static void only_letters_no_key_gives_come_from_another_input_method(void **state)
{
	(void)state;
	expect(input_is_composed(U'ế'), "ế");
	expect(input_is_composed(U'đ'), "đ");
	expect(input_is_composed(0x302), "the circumflex of a letter in pieces");
	expect(!input_is_composed('a'), "a");
	expect(!input_is_composed(U'ç'), "ç");
	expect(!input_is_composed(U'–'), "a dash");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_printed_vectors_hold),
		cmocka_unit_test(what_the_orthography_spells_is_typed_and_stays_at_the_words_end),
		cmocka_unit_test(names_of_peoples_stay_at_the_words_end),
		cmocka_unit_test(foreign_words_come_back_at_the_words_end),
		cmocka_unit_test(what_comes_back_is_what_was_meant),
		cmocka_unit_test(every_syllable_comes_from_its_keys_in_any_order),
		cmocka_unit_test(any_keys_leave_words_whole_and_normal),
		cmocka_unit_test(a_word_too_long_takes_keys_as_they_are),
		cmocka_unit_test(a_word_that_is_none_becomes_its_keys_where_that_is_wanted),
		cmocka_unit_test(only_letters_no_key_gives_come_from_another_input_method),
	};

	return run_group(tests);
}
