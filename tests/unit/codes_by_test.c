/* rectype.c, record.c: a choice whose list depends on another field, in a table of this test. */
#include "codes.h"
#include "record.h"
#include "test.h"
#include "value.h"

#include <stdlib.h>

/* Where `by` says "paper" the list is rectype.paper, else the whole of rectype. */
static const struct field fields[] = {
	{ .name = "by", .label = "Theo", .kind = FIELD_TEXT },
	{ .name = "what",
		.label = "Loại",
		.kind = FIELD_CHOICE,
		.codes = "rectype",
		.codes_by = "by" },
	{ .name = NULL },
};

static const struct rectype type = { .name = "scratch", .title = "Thử", .fields = fields };

static void the_list_is_that_of_the_value_where_there_is_one(void **state)
{
	struct record *record = record_new(&type);
	struct value_context context = { .today = "2026-11-20", .record = record };
	struct err err = ERR_INIT;
	char *value = NULL;

	(void)state;
	expect(field_codes(&fields[1], NULL) == codes_find("rectype"), "of any record");
	expect(field_codes(&fields[1], record) == codes_find("rectype"), "nothing says which");
	record_set(record, "by", "elsewhere");
	expect(field_codes(&fields[1], record) == codes_find("rectype"), "no list of its own");
	record_set(record, "by", "paper");
	expect(field_codes(&fields[1], record) == codes_find("rectype.paper"), "its own");
	expect(!value_parse(&fields[1], "Nhật ký", &context, &value, &err), "not in it");
	expect(value_parse(&fields[1], "dang vien", &context, &value, &err), err.text);
	expect_text(value, "member", "in it");
	free(value);
	record_free(record);
}

static void a_code_that_is_none_for_the_value_is_refused(void **state)
{
	const struct rules rules = { .today = "2026-11-20" };
	struct findings findings = FINDINGS_INIT;
	struct record *record = record_new(&type);

	(void)state;
	record_set(record, "what", "audit");
	record_check(record, &rules, &findings);
	expect_number((long long)findings.count, 0, "the whole list");
	record_set(record, "by", "paper");
	record_check(record, &rules, &findings);
	expect_number((long long)findings.count, 1, "not of this one");
	expect_part(findings.items[0].text, "Nhật ký", "which");
	expect_number(findings.items[0].severity, FINDING_ERROR, "refused");
	findings_release(&findings);
	record_free(record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_list_is_that_of_the_value_where_there_is_one),
		cmocka_unit_test(a_code_that_is_none_for_the_value_is_refused),
	};

	return run_group(tests);
}
