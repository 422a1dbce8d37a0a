#include "issuer.h"

#include "doc.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

bool issuer_load(struct store *store, const char *cell, struct issuer *issuer, struct err *err)
{
	struct query query;
	const char *office = store_setting(store, "office"),
		   *above = store_setting(store, "superior.name");

	*issuer = (struct issuer) { 0 };
	query_open_named(&query, store, "issuer", err);
	query_text(&query, ":cell", cell ? cell : office);
	if (query_step(&query)) {
		const char *superior = query_column(&query, 1), *signer = query_column(&query, 3);
		const char *kind = query_column(&query, 2);
		issuer->name = xstrdup(query_said(&query, 0));
		issuer->superior = xstrdup(superior ? superior : above ? above : "");
		issuer->signer = xstrdup(signer ? signer : "");
		issuer->cell = kind && strcmp(kind, "CB") == 0;
	}
	if (!issuer->name) { /* a book that nobody said whose it is */
		issuer->name = xstrdup(DOC_DOTS);
		issuer->superior = xstrdup(above ? above : "");
		issuer->signer = xstrdup("");
	}
	return query_close(&query);
}

void issuer_release(struct issuer *issuer)
{
	free(issuer->name);
	free(issuer->superior);
	free(issuer->signer);
	*issuer = (struct issuer) { 0 };
}
