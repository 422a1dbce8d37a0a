/*
 * lists.c - writes the code lists that follow from the registry, as rows of the files in db/codes.
 *
 * rectype: every type by its name (the registers follow behind, db/registers.awk). rectype.paper: those typed from a paper. setting.name: the entry
 * profile chosen for each of these.
 */
#include "codes.h"
#include "headings.h"
#include "registry.h"

#include <stdio.h>

/* The program's own are made of this, and later. */
const struct codelist codelists[] = { { .name = NULL } };
const struct rectype *const registers[] = { NULL };
const struct heading headings[] = { { .type = NULL } };

int main(void)
{
	for (const struct rectype *const *type = rectypes; *type; type++) {
		const char *name = (*type)->name, *title = (*type)->title;
		printf("rectype\t%s\t%s\n", name, title);
		if (!(*type)->paper)
			continue;
		printf("rectype.paper\t%s\t%s\n", name, title);
		printf("setting.name\tentry_profile.%s\tMẫu nhập: %s\n", name, title);
	}
	return 0;
}
