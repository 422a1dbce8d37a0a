#include "sheets.h"

#include "internal.h"
#include "lists.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

void expect_people(struct store *store, const char *sql, const char *wanted, const char *sheet)
{
	struct strbuf got = STRBUF_INIT;
	struct query query;
	struct err err = ERR_INIT;
	int columns = 1;

	for (const char *at = wanted; *at != '\n'; at++)
		columns += *at == '|';
	query_open(&query, store, sql, &err);
	while (query_step(&query)) {
		for (int i = 0; i < columns; i++) {
			const char *text = query_column(&query, i);
			strbuf_addf(&got, "%s%s", i ? "|" : "", text ? text : "-");
		}
		strbuf_add_char(&got, '\n');
	}
	expect(query_close(&query), err.text);
	expect_text(got.text ? got.text : "", wanted, sheet);
	strbuf_release(&got);
}

const char sheet_people[] =
	"SELECT m.full_name, m.born_on, m.sex, o.name FROM member m JOIN membership s ON s.member = m.id "
	"JOIN org o ON o.id = s.cell WHERE m.full_name NOT IN ('Trần Thị Thoa', 'Nguyễn Văn Hải', 'Đặng Thị Đượm') "
	"ORDER BY m.id";

void expect_sheet(const char *sheet, const char *sql, const char *wanted, int passed)
{
	struct store *store = book_new();
	struct import_options options = { .write = true, .from_on = "2024-05-01" };

	office_add(store);
	struct import_done done = import_bytes(store, "member", sheet, strlen(sheet), &options);
	char *refusal = done.read ? import_refusal(&done) : strdup(done.err.text);
	expect(done.report.written, refusal);
	expect_number(done.report.counts[IMPORT_PASSED], passed, sheet);
	expect_people(store, sql, wanted, sheet);
	free(refusal);
	import_done_release(&done);
	store_close(store);
}
