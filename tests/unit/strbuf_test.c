/* strbuf.c, json.c, findings.c, xalloc.c: what grows. */
#include "findings.h"
#include "json.h"
#include "strbuf.h"
#include "test.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static void a_text_is_never_null_and_always_ended(void **state)
{
	struct strbuf buf = STRBUF_INIT;

	(void)state;
	expect_text(buf.text, "", "empty from the start");
	strbuf_add(&buf, "");
	strbuf_clear(&buf);
	strbuf_truncate(&buf, 0);
	expect_text(buf.text, "", "still empty");
	strbuf_add(&buf, "abc");
	strbuf_add_char(&buf, 'd');
	strbuf_add_bytes(&buf, "ef-", 2);
	strbuf_addf(&buf, "%d", 7);
	expect_text(buf.text, "abcdef7", "added in four ways");
	expect_number((long long)buf.length, 7, "its length");
	strbuf_truncate(&buf, 3);
	expect_text(buf.text, "abc", "cut");
	strbuf_release(&buf);
	expect_text(buf.text, "", "usable after its release");
	strbuf_add(&buf, "x");
	strbuf_release(&buf);
}

static void a_detached_text_is_the_callers(void **state)
{
	struct strbuf buf = STRBUF_INIT;
	char *empty = strbuf_detach(&buf), *text;

	(void)state;
	expect_text(empty, "", "never NULL");
	strbuf_add(&buf, "Thoa");
	text = strbuf_detach(&buf);
	expect_text(text, "Thoa", "the text");
	expect_text(buf.text, "", "and nothing is left");
	free(empty);
	free(text);
}

static void a_text_grows_past_every_size(void **state)
{
	struct strbuf buf = STRBUF_INIT;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		strbuf_addf(&buf, "%d,", i % 10);
		if (buf.length != 2 * (size_t)(i + 1) || buf.text[buf.length] != '\0')
			fail_msg("after %d pieces", i);
	}
	strbuf_release(&buf);
}

static void json_escapes_what_it_must(void **state)
{
	static const char *const rows[][2] = { { "", "\"\"" }, { "Trần", "\"Trần\"" },
		{ "a\"b\\c", "\"a\\\"b\\\\c\"" }, { "a\nb", "\"a\\nb\"" },
		{ "a\tb\x1B\x7F", "\"a\\u0009b\\u001b\\u007f\"" } };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct strbuf out = STRBUF_INIT;
		json_string(&out, rows[i][0]);
		expect_text(out.text, rows[i][1], rows[i][0]);
		strbuf_release(&out);
	}
}

static void json_members_make_an_object_at_every_step(void **state)
{
	struct strbuf out = STRBUF_INIT;

	(void)state;
	json_member(&out, "a", "1");
	expect_text(out.text, "{\"a\":\"1\"}", "the first");
	json_member(&out, "b", NULL);
	json_number(&out, "c", -3);
	expect_text(out.text, "{\"a\":\"1\",\"b\":null,\"c\":-3}", "an object");
	strbuf_release(&out);
}

static void the_first_finding_of_a_severity_is_found(void **state)
{
	struct findings findings = FINDINGS_INIT;

	(void)state;
	expect(!findings_first(&findings, FINDING_ERROR), "none yet");
	for (int i = 0; i < 20; i++)
		findings_add(&findings, i % 2 ? FINDING_GAP : FINDING_WARNING, "name", "số %d", i);
	findings_add(&findings, FINDING_ERROR, NULL, "cả phiếu");
	expect_number((long long)findings.count, 21, "all");
	expect_text(findings_first(&findings, FINDING_GAP)->text, "số 1", "the first gap");
	expect(!findings_first(&findings, FINDING_ERROR)->field, "about the whole record");
	findings_release(&findings);
	expect_number((long long)findings.count, 0, "empty and usable again");
}

/* A sentence about a long value is cut, and cut between letters. */
static void a_long_finding_stays_valid_text(void **state)
{
	char filler[1200], pad[5] = "";

	(void)state;
	filler[0] = '\0';
	while (strlen(filler) < 1000)
		strcat(filler, "ệ😀ă");
	for (int shift = 0; shift < 4; shift++) {
		struct findings findings = FINDINGS_INIT;
		findings_add(&findings, FINDING_ERROR, NULL, "%s%s", pad, filler);
		const char *text = findings.items[0].text;
		expect_number((long long)text_valid_bytes(text, strlen(text)),
			(long long)strlen(text), "valid to the end");
		findings_release(&findings);
		strcat(pad, "a");
	}
}

static void arrays_grow_and_copies_are_cut(void **state)
{
	int *numbers = NULL;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		numbers = xgrow(numbers, (size_t)i, sizeof *numbers);
		numbers[i] = i;
	}
	expect_number(numbers[999], 999, "all are there");
	for (int i = 3; i < 2000; i++) { /* shortened, and grown again */
		numbers = xgrow(numbers, (size_t)i, sizeof *numbers);
		numbers[i] = -i;
	}
	expect_number(numbers[2], 2, "what was kept");
	expect_number(numbers[1999], -1999, "all that came behind it");
	free(numbers);
	char *copy = xstrndup("Thoa", 2), *whole = xstrndup("Thoa", 20);
	expect_text(copy, "Th", "cut");
	expect_text(whole, "Thoa", "no longer than it is");
	expect(!xstrdup(NULL), "NULL gives NULL");
	free(copy);
	free(whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_never_null_and_always_ended),
		cmocka_unit_test(a_detached_text_is_the_callers),
		cmocka_unit_test(a_text_grows_past_every_size),
		cmocka_unit_test(json_escapes_what_it_must),
		cmocka_unit_test(json_members_make_an_object_at_every_step),
		cmocka_unit_test(the_first_finding_of_a_severity_is_found),
		cmocka_unit_test(a_long_finding_stays_valid_text),
		cmocka_unit_test(arrays_grow_and_copies_are_cut),
	};

	return run_group(tests);
}
