#include "paper.h"

#include "draft.h"
#include "internal.h"
#include "sql.h"
#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_CODES = 4 }; /* a choice of more is not counted on paper lists */

static const char count_name[] = "count", from_name[] = "from";

/* ---- what can be counted ---- */

static void add_sum(struct paper *paper, const struct field *field, const struct code *code)
{
	if (paper->sum_count == PAPER_SUMS)
		return;
	paper->sums[paper->sum_count++] = (struct paper_sum) {
		.field = field, .code = code, .expected = PAPER_NOT_GIVEN
	};
}

static void add_sums(struct paper *paper, const struct field *field)
{
	unsigned passed = FIELD_LATER | FIELD_SKIP | FIELD_SEVERAL | FIELD_DERIVED,
		 always = FIELD_REQUIRED | FIELD_NOT_NULL;
	const struct codelist *list = field->kind == FIELD_CHOICE && field->codes
		? codes_find(field->codes)
		: NULL;

	if ((field->flags & passed) || (field->group && !list))
		return;
	if (list && list->count <= MOST_CODES)
		for (size_t i = 0; i < list->count; i++)
			add_sum(paper, field, &list->codes[i]);
	else if (field->kind == FIELD_FLAG ||
		(field->kind == FIELD_DATE && !(field->flags & always)))
		add_sum(paper, field, NULL);
}

/* "sex=Nữ", "official_on": what a sum's number is kept under. */
static void sum_name(const struct paper_sum *sum, struct strbuf *out)
{
	strbuf_add(out, sum->field->name);
	if (sum->code)
		strbuf_addf(out, "=%s", code_stored(sum->code, sum->field->flags & FIELD_BY_LABEL));
}

/* ---- counting ---- */

static struct list_spec spec_of(const struct paper *paper)
{
	return (struct list_spec) { .type = paper->type,
		.cell = *paper->cell ? paper->cell : NULL };
}

static void add_condition(const struct paper_sum *sum, int index, struct strbuf *sql)
{
	if (sum->code)
		strbuf_addf(sql, ", ifnull(sum(t.\"%s\" = :sum%d), 0)", sum->field->name, index);
	else if (sum->field->kind == FIELD_FLAG)
		strbuf_addf(sql, ", ifnull(sum(t.\"%s\" = 1), 0)", sum->field->name);
	else
		strbuf_addf(sql, ", count(t.\"%s\")", sum->field->name);
}

static void bind(struct query *query, const struct paper *paper)
{
	struct list_spec spec = spec_of(paper);
	char name[16];

	list_bind(query, &spec);
	query_int(query, ":from", paper->from);
	for (int i = 0; i < paper->sum_count; i++) {
		const struct paper_sum *sum = &paper->sums[i];
		if (!sum->code)
			continue;
		snprintf(name, sizeof name, ":sum%d", i);
		query_text(query, name, code_stored(sum->code, sum->field->flags & FIELD_BY_LABEL));
	}
}

static void add_from(const struct paper *paper, struct strbuf *sql)
{
	struct list_spec spec = spec_of(paper);

	strbuf_addf(sql, " FROM \"%s\" t", paper->type->name);
	sql_where(&spec, sql);
	strbuf_add(sql, " AND t.id > :from");
}

static bool count_now(struct store *store, struct paper *paper, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	strbuf_add(&sql, "SELECT count(*)");
	for (int i = 0; i < paper->sum_count; i++)
		add_condition(&paper->sums[i], i, &sql);
	add_from(paper, &sql);
	query_open(&query, store, sql.text, err);
	bind(&query, paper);
	if (query_step(&query)) {
		paper->counted = (int)query_number(&query, 0);
		for (int i = 0; i < paper->sum_count; i++)
			paper->sums[i].counted = (int)query_number(&query, i + 1);
	}
	strbuf_release(&sql);
	return query_close(&query);
}

bool paper_entered(struct store *store, const struct paper *paper,
	void (*take)(void *context, const char *uid), void *context, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;
	struct query query;

	if (!paper->open)
		return true;
	strbuf_add(&sql, "SELECT t.uid");
	add_from(paper, &sql);
	strbuf_add(&sql, " ORDER BY t.id");
	query_open(&query, store, sql.text, err);
	bind(&query, paper);
	while (query_step(&query))
		take(context, query_said(&query, 0));
	strbuf_release(&sql);
	return query_close(&query);
}

/* ---- keeping ---- */

/* A batch of every cell is kept under the book's own id. */
static const char *draft_uid(const struct store *store, const struct paper *paper)
{
	return *paper->cell ? paper->cell : store_origin(store);
}

static void draft_type(const struct paper *paper, char type[64])
{
	snprintf(type, 64, PAPER_DRAFT "%s", paper->type->name);
}

static void take_number(void *context, const char *name, const char *text)
{
	struct paper *paper = context;

	if (!text)
		return;
	paper->open = true;
	if (strcmp(name, count_name) == 0)
		paper->expected = atoi(text);
	if (strcmp(name, from_name) == 0)
		paper->from = atoll(text);
	for (int i = 0; i < paper->sum_count; i++) {
		struct strbuf own = STRBUF_INIT;
		sum_name(&paper->sums[i], &own);
		if (strcmp(own.text, name) == 0)
			paper->sums[i].expected = atoi(text);
		strbuf_release(&own);
	}
}

bool paper_load(struct store *store, const struct rectype *type, const char *cell,
	struct paper *paper, struct err *err)
{
	char kept[64];

	*paper = (struct paper) { .type = type, .expected = PAPER_NOT_GIVEN };
	snprintf(paper->cell, sizeof paper->cell, "%s", cell ? cell : "");
	if (type->flags & RECTYPE_SYSTEM)
		return true;
	for (const struct field *field = type->fields; field->name; field++)
		add_sums(paper, field);
	draft_type(paper, kept);
	return draft_read(store, kept, draft_uid(store, paper), take_number, paper, err) &&
		(!paper->open || count_now(store, paper, err));
}

static int64_t last_id(struct store *store, const struct rectype *type, struct err *err)
{
	struct strbuf sql = STRBUF_INIT;

	strbuf_addf(&sql, "SELECT ifnull(max(id), 0) FROM \"%s\"", type->name);
	int64_t id = store_number(store, sql.text, err);
	strbuf_release(&sql);
	return id;
}

bool paper_put(struct store *store, struct paper *paper, struct err *err)
{
	enum { NUMBER = 24, MOST = PAPER_SUMS + 2 };
	char numbers[MOST][NUMBER], kept[64];
	const char *names[MOST], *texts[MOST];
	char *owned[PAPER_SUMS];
	int kept_count = 0, owned_count = 0;
	int64_t from = paper->open ? paper->from : last_id(store, paper->type, err);

	if (from < 0)
		return false;
	names[kept_count] = count_name; /* first: what the list of drafts shows */
	snprintf(numbers[kept_count++], NUMBER, "%d", paper->expected);
	names[kept_count] = from_name;
	snprintf(numbers[kept_count++], NUMBER, "%lld", (long long)from);
	for (int i = 0; i < paper->sum_count; i++) {
		struct strbuf name = STRBUF_INIT;
		if (paper->sums[i].expected == PAPER_NOT_GIVEN)
			continue;
		sum_name(&paper->sums[i], &name);
		names[kept_count] = owned[owned_count++] = strbuf_detach(&name);
		snprintf(numbers[kept_count++], NUMBER, "%d", paper->sums[i].expected);
	}
	for (int i = 0; i < kept_count; i++)
		texts[i] = numbers[i];
	draft_type(paper, kept);
	bool ok = draft_put(store, kept, draft_uid(store, paper), 0, names, texts, kept_count, err);
	for (int i = 0; i < owned_count; i++)
		free(owned[i]);
	if (!ok)
		return false;
	paper->open = true;
	paper->from = from;
	return count_now(store, paper, err);
}

bool paper_drop(struct store *store, struct paper *paper, struct err *err)
{
	char kept[64];

	draft_type(paper, kept);
	if (!draft_drop(store, kept, draft_uid(store, paper), err))
		return false;
	paper->open = false;
	return true;
}

const struct rectype *paper_of_draft(
	struct store *store, const char *type, const char *uid, const char **cell)
{
	size_t length = strlen(PAPER_DRAFT);

	if (strncmp(type, PAPER_DRAFT, length) != 0)
		return NULL;
	*cell = strcmp(uid, store_origin(store)) == 0 ? NULL : uid;
	return rectype_find(type + length);
}

/* ---- saying ---- */

bool paper_agrees(const struct paper *paper)
{
	bool agrees = paper->expected == paper->counted;

	for (int i = 0; i < paper->sum_count; i++)
		agrees = agrees &&
			(paper->sums[i].expected == PAPER_NOT_GIVEN ||
				paper->sums[i].expected == paper->sums[i].counted);
	return agrees;
}

void paper_sum_label(const struct paper_sum *sum, struct strbuf *out)
{
	if (sum->code) {
		strbuf_addf(out, "%s: %s", sum->field->label, sum->code->label);
		return;
	}
	if (sum->field->kind == FIELD_FLAG) {
		strbuf_add(out, sum->field->label);
		return;
	}
	strbuf_add(out, "Có ");
	text_add_lowered(out, sum->field->label);
}

void paper_difference(int expected, int counted, struct strbuf *out)
{
	if (counted == expected)
		strbuf_add(out, "đủ");
	else if (counted < expected)
		strbuf_addf(out, "thiếu %d", expected - counted);
	else
		strbuf_addf(out, "thừa %d", counted - expected);
}

void paper_say(const struct paper *paper, struct strbuf *out)
{
	strbuf_addf(out, "giấy %d, sổ %d: ", paper->expected, paper->counted);
	paper_difference(paper->expected, paper->counted, out);
	for (int i = 0; i < paper->sum_count; i++) {
		const struct paper_sum *sum = &paper->sums[i];
		if (sum->expected == PAPER_NOT_GIVEN || sum->expected == sum->counted)
			continue;
		strbuf_add(out, "; ");
		if (sum->code)
			strbuf_add(out, sum->code->label);
		else
			paper_sum_label(sum, out);
		strbuf_addf(out, ": giấy %d, sổ %d", sum->expected, sum->counted);
	}
}
