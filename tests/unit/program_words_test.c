/* program_words.c: what $VISUAL may say. */
#include "program_words.h"
#include "strbuf.h"
#include "test.h"

static void a_command_line_is_taken_apart_without_a_shell(void **state)
{
	static const struct {
		const char *line, *wanted; /* each word in brackets */
	} rows[] = {
		{ "nano", "[nano][F]" },
		{ "vim -f", "[vim][-f][F]" },
		{ "  vim\t-f  ", "[vim][-f][F]" },
		{ "'/opt/my editor/ed' -w", "[/opt/my editor/ed][-w][F]" },
		{ "vim -c \"set tw=0\"", "[vim][-c][set tw=0][F]" },
		{ "/opt/my\\ editor", "[/opt/my editor][F]" },
		{ "vim -c 'a\\b'", "[vim][-c][a\\b][F]" },
		{ "vim \"\" x", "[vim][][x][F]" },
		{ "ed; rm $HOME `x` | y > z *", "[ed;][rm][$HOME][`x`][|][y][>][z][*][F]" },
		{ "x\\", "[x\\][F]" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf shown = STRBUF_INIT;
		char **words = program_words(rows[i].line, "F");
		for (char **word = words; word && *word; word++)
			strbuf_addf(&shown, "[%s]", *word);
		expect_text(shown.text, rows[i].wanted, rows[i].line);
		program_words_free(words);
		strbuf_release(&shown);
	}
}

static void no_word_and_an_open_quote_are_refused(void **state)
{
	static const char *const lines[] = { "", "  ", "'vim", "vim \"-f", "a 'b' c'" };

	(void)state;
	for (size_t i = 0; i < COUNT(lines); i++)
		expect(program_words(lines[i], "F") == NULL, lines[i]);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_command_line_is_taken_apart_without_a_shell),
		cmocka_unit_test(no_word_and_an_open_quote_are_refused),
	};

	return run_group(tests);
}
