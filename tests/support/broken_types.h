/*
 * broken_types.h - a registry of two types for tests of rectypes_verify(): made whole, then broken.
 *
 * Included once by a test program; it is then the registry in the place of src/records/all.c.
 */
#ifndef BROKEN_TYPES_H
#define BROKEN_TYPES_H

#include "registry.h"
#include "test.h"
#include "verify_types.h"

#include <stdlib.h>
#include <string.h>

static struct field fields[6];
static struct rectype broken, other;

const struct rectype *const rectypes[] = { &broken, &other, NULL };

static void make_whole(void)
{
	static const struct field whole[] = {
		{ .name = "name",
			.label = "Tên",
			.help = "Tên gọi đầy đủ của nó.",
			.kind = FIELD_TEXT,
			.flags = FIELD_LIST | FIELD_NOT_NULL,
			.width = 10 },
		{ .name = "from_on",
			.label = "Từ",
			.help = "Ngày bắt đầu, tính cả ngày ấy.",
			.kind = FIELD_DATE },
		{ .name = "to_on",
			.label = "Đến",
			.help = "Ngày cuối, tính cả ngày ấy.",
			.kind = FIELD_DATE },
		{ .name = "parent",
			.label = "Thuộc",
			.help = "Cái lớn hơn mà nó thuộc về.",
			.kind = FIELD_REF,
			.target = "broken" },
		{ .name = "note",
			.label = "Ghi chú",
			.help = "Điều cần nhớ không có ô riêng.",
			.kind = FIELD_LONG },
		{ .name = NULL },
	};

	memcpy(fields, whole, sizeof fields);
	broken = (struct rectype) { .name = "broken",
		.title = "Hỏng",
		.help = "Để thử.",
		.section = SECTION_ORG,
		.fields = fields,
		.flags = RECTYPE_DATED,
		.label = "name",
		.order = "name" };
	other = broken;
	other.name = "other";
}

struct way {
	const char *complaint;
	void (*break_it)(void);
};

static void a_whole_table_is_not_complained_about(void **state)
{
	struct strbuf report = STRBUF_INIT;

	(void)state;
	make_whole();
	expect(rectypes_verify(&report), "whole");
	expect_text(report.text, "", "nothing to say");
	strbuf_release(&report);
}

/* One test for each way, which is its state. */
static void a_broken_table_is_complained_about(void **state)
{
	const struct way *way = *state;
	struct strbuf report = STRBUF_INIT, line = STRBUF_INIT;

	make_whole();
	way->break_it();
	expect(!rectypes_verify(&report), way->complaint);
	strbuf_addf(&line, ": %s\n", way->complaint);
	expect_part(report.text, line.text, "the complaint");
	strbuf_release(&report);
	strbuf_release(&line);
}

/* One test for each way, and one for the whole table. */
static int run_ways(const struct way *ways, size_t count)
{
	struct CMUnitTest *tests = calloc(count + 1, sizeof *tests);

	tests[count] = (struct CMUnitTest)cmocka_unit_test(a_whole_table_is_not_complained_about);
	for (size_t i = 0; i < count; i++)
		tests[i] = (struct CMUnitTest) { .name = ways[i].complaint,
			.test_func = a_broken_table_is_complained_about,
			.initial_state = (void *)&ways[i] };
	int failed = _cmocka_run_group_tests("ways", tests, count + 1, NULL, NULL);
	free(tests);
	return failed;
}

#endif
