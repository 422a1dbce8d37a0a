/*
 * Prints the SQL that the descriptors ask for and that the migrations do not make yet: the text to
 * start the next file of db/schema from. Prints nothing when they agree.
 */
#include "ddl.h"
#include "verify.h"

#include <stdio.h>

int main(void)
{
	struct strbuf sql = STRBUF_INIT, report = STRBUF_INIT;
	struct store *store;
	struct store_options options = {
		.today = "2026-01-01", .operator_ = "make", .fixed_clock = true
	};
	struct err err = ERR_INIT;

	if (!store_open(":memory:", &options, &store, &err)) {
		fprintf(stderr, "%s\n%s\n", err.text, err.detail);
		return 1;
	}
	schema_missing(store, &sql);
	fputs(sql.text, stdout);
	bool agrees = schema_verify(store, &report) || sql.length > 0;
	fputs(agrees ? "" : report.text, stderr);
	store_close(store);
	strbuf_release(&sql);
	strbuf_release(&report);
	return agrees ? 0 : 1;
}
