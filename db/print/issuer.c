#include "issuer.h"

#include "internal.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

static char *capitals(const char *text)
{
	return text_capitals(text ? text : "");
}

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
		issuer->name = capitals(query_column(&query, 0));
		issuer->superior = capitals(superior ? superior : above);
		issuer->signer = xstrdup(signer ? signer : "");
		issuer->cell = kind && strcmp(kind, "CB") == 0;
	}
	if (!issuer->name) { /* a book that nobody said whose it is */
		issuer->name = xstrdup(DOC_DOTS);
		issuer->superior = capitals(above);
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

/* Lines of the left side and the party line are the same in all heads; what stands below them is the head's own. */
static void put_head(const struct issuer *issuer, const struct doc_run *below, struct doc *doc)
{
	struct doc_run left[] = { { issuer->superior, DOC_PLAIN }, { issuer->name, DOC_BOLD },
		{ "*", DOC_PLAIN }, { NULL, 0 } };
	struct doc_run right[] = { { "ĐẢNG CỘNG SẢN VIỆT NAM", DOC_BOLD | DOC_UNDERLINED }, *below,
		{ NULL, 0 } };

	doc_head(doc, &(struct doc_side) { *issuer->superior ? left : left + 1, 50 },
		&(struct doc_side) { right, 50 });
}

void issuer_head(const struct issuer *issuer, struct doc *doc)
{
	put_head(issuer, &(struct doc_run) { NULL, 0 }, doc);
}

void issuer_letter_head(const struct issuer *issuer, const char *day, struct doc *doc)
{
	struct strbuf line = STRBUF_INIT;

	strbuf_addf(&line, DOC_DOTS ", ngày %.2s tháng %.2s năm %.4s", day + 8, day + 5, day);
	put_head(issuer, &(struct doc_run) { line.text, DOC_ITALIC }, doc);
	strbuf_release(&line);
}

/* T/M CHI BỘ, BÍ THƯ, room to sign, the name. */
static void put_foot(const struct issuer *issuer, const struct doc_run *left, struct doc *doc)
{
	struct doc_run signer[] = { { issuer->cell ? "T/M CHI BỘ" : "T/M ĐẢNG ỦY", DOC_BOLD },
		{ "BÍ THƯ", DOC_BOLD }, { "", 0 }, { "", 0 }, { "", 0 }, { "", 0 },
		{ *issuer->signer ? issuer->signer : DOC_DOTS, DOC_BOLD }, { NULL, 0 } };

	doc_foot(doc, &(struct doc_side) { left, 50 }, &(struct doc_side) { signer, 50 });
}

void issuer_letter_foot(const struct issuer *issuer, struct doc *doc)
{
	put_foot(issuer, &(struct doc_run) { NULL, 0 }, doc);
}

void issuer_list_foot(const struct issuer *issuer, struct doc *doc)
{
	struct doc_run maker[] = { { "NGƯỜI LẬP", DOC_BOLD }, { NULL, 0 } };

	put_foot(issuer, maker, doc);
}
