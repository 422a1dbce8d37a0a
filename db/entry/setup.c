#include "setup.h"
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>

bool setup_is_needed(struct store *store)
{
	return !store->view_only && store_setting(store, "office") == NULL &&
		store_number(store, "SELECT count(*) FROM setting WHERE name = 'office'", NULL) ==
		0;
}

static bool found_org(struct store *store, const char *name, const char *code, const char *kind,
	const char *setting, const char *parent, char uid[UID_SIZE], struct err *err)
{
	struct record *org = record_new(rectype_orgs());

	record_set(org, "name", name);
	record_set(org, "code", code);
	record_set(org, "kind", kind);
	record_set(org, "setting", setting);
	record_set(org, "parent", parent);
	bool ok = store_save(store, org, NULL, err);
	snprintf(uid, UID_SIZE, "%s", org->uid);
	record_free(org);
	return ok;
}

/* Cells that were imported before the office was known hang under nothing. */
static bool adopt_cells(struct store *store, const char *office, struct err *err)
{
	const struct rectype *type = rectype_orgs();
	char(*cells)[UID_SIZE] = NULL;
	size_t count = 0;
	struct query query;

	query_open(&query, store,
		"SELECT uid FROM org WHERE kind = 'CB' AND parent IS NULL AND deleted_at IS NULL",
		err);
	while (query_step(&query)) {
		cells = xgrow(cells, count, sizeof *cells);
		query_copy(&query, 0, cells[count++], UID_SIZE);
	}
	bool ok = query_close(&query);
	for (size_t i = 0; i < count && ok; i++) {
		struct record *cell = store_load(store, type, cells[i], err);
		ok = cell != NULL;
		if (ok) {
			record_set(cell, "parent", office);
			ok = store_save(store, cell, NULL, err);
		}
		record_free(cell);
	}
	free(cells);
	return ok;
}

static bool keep(struct store *store, const char *name, const char *value, struct err *err)
{
	return !value || store_set_setting(store, name, value, err);
}

static bool write_all(
	struct store *store, const struct setup *setup, char cell[UID_SIZE], struct err *err)
{
	char office[UID_SIZE] = "";

	if (setup->office_name &&
		(!found_org(store, setup->office_name, setup->office_code, "DBCS", "XA", NULL,
			 office, err) ||
			!adopt_cells(store, office, err)))
		return false;
	if (setup->cell_name &&
		!found_org(store, setup->cell_name, setup->cell_code, "CB", setup->cell_setting,
			office, cell, err))
		return false;
	return keep(store, "office", *office ? office : cell, err) &&
		keep(store, "superior.name", setup->superior_name, err) &&
		keep(store, "superior.code", setup->superior_code, err) &&
		keep(store, "operator", setup->operator_, err);
}

bool setup_write(
	struct store *store, const struct setup *setup, char cell[UID_SIZE], struct err *err)
{
	cell[0] = '\0';
	if (!store_begin(store, err))
		return false;
	if (!transaction_end(store, write_all(store, setup, cell, err), err))
		return false;
	if (setup->operator_)
		store_set_operator(store, setup->operator_);
	return true;
}
