/* What a reference in a file means, and cells that only the file knows. */
#include "import_row.h"

#include "internal.h"
#include "placing.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { NAMES_SHOWN = 20, CELL_SHOWN = 60 };

void import_name_in(struct strbuf *list, int *count, const char *name)
{
	if (++*count > NAMES_SHOWN)
		return;
	strbuf_add(list, list->length ? ", " : "");
	strbuf_add(list, name);
}

void import_name_rest(struct strbuf *list, int count)
{
	if (count > NAMES_SHOWN)
		strbuf_addf(list, " và %d tên nữa", count - NAMES_SHOWN);
}

/* The first thing wrong with a cell that a file names, copied; NULL: nothing. False: the book fails. */
static bool check_new_cell(
	struct import *import, struct record *org, const char *name, char **wrong, struct err *err)
{
	struct value_context context = { .today = import->store->today };
	struct findings findings = FINDINGS_INIT;
	struct err fault = ERR_INIT;
	char *value = NULL;
	bool ok = true;

	*wrong = NULL;
	if (!value_parse(rectype_field(org->type, "name"), name, &context, &value, &fault)) {
		*wrong = xstrdup(fault.text);
	} else {
		record_set(org, "name", value);
		ok = store_judge(import->store, org, &findings, err);
		const struct finding *first = findings_first(&findings, FINDING_ERROR);
		*wrong = xstrdup(first ? first->text : NULL);
	}
	findings_release(&findings);
	free(value);
	return ok;
}

/* A cell that the row names is to be founded with it; refused like any other record when its name is not one. */
static bool name_new_cell(struct import *import, const char *text, int column, bool *found,
	char uid[UID_SIZE], struct err *err)
{
	struct record *org = record_new(rectype_orgs());
	const char *office = store_setting(import->store, "office");
	char *wrong;

	record_set(org, "kind", "CB");
	if (!place_under_committee(import->store, org) && office &&
		store_has(import->store, org->type, office))
		record_set(org, "parent", office);
	bool ok = check_new_cell(import, org, text, &wrong, err);
	*found = ok && !wrong;
	if (wrong)
		import_refuse(import, column, wrong);
	record_free(import->new_cell); /* of the same cell of the row, taken before */
	import->new_cell = NULL;
	if (*found) {
		store_new_uid(import->store, org->uid);
		memcpy(uid, org->uid, UID_SIZE);
		import->new_cell = org;
		org = NULL;
	}
	free(wrong);
	record_free(org);
	return ok;
}

bool import_found_cell(struct import *import, struct err *err)
{
	struct record *org = import->new_cell;

	import->new_cell = NULL;
	bool ok = !org || store_put(import->store, org, NULL, err);
	if (ok && org) {
		org_names_add(&import->orgs, org->uid, NULL, record_get(org, "name"));
		import_name_in(&import->report->created, &import->created, record_get(org, "name"));
	}
	record_free(org);
	return ok;
}

bool import_resolve(struct import *import, const struct field *field, const char *text, int column,
	bool *found, char uid[UID_SIZE], struct err *err)
{
	bool org = strcmp(field->target, rectype_orgs()->name) == 0;
	const struct rectype *type = import->spell_type ? import->spell_type : import->type;
	/* a spell of somebody in a cell; of other owners a name that is not there is a slip */
	bool founds = org && field == rectype_owner_field(type) && (type->flags & RECTYPE_DATED) &&
		type->one_at_a_time && !word_in_list(type->one_at_a_time, field->name);
	enum ref_result result = org
		? org_names_find(&import->orgs, text, uid)
		: ref_find(import->store, rectype_named(field->target), text, uid);
	struct strbuf sentence = STRBUF_INIT, shown = STRBUF_INIT;

	*found = result == REF_FOUND;
	if (result == REF_MISSING && founds && import->options->create_cells) {
		*found = false;
		return name_new_cell(import, text, column, found, uid, err);
	}
	if (result == REF_MISSING && import_keep_for_later(import, field, column, text))
		return true;
	text_add_column(&shown, text, CELL_SHOWN, false);
	if (result == REF_MISSING) {
		strbuf_addf(&sentence, "%s \"%s\" không có trong sổ. ", field->label, shown.text);
		strbuf_add(&sentence,
			founds ? "Xem lại tên hay mã, lập chi bộ ấy trước, hoặc cho phép lập chi bộ mới (màn hình: F5; dòng lệnh: --create-cells)."
			       : "Xem lại, hoặc nhập phiếu ấy trước.");
		if (strcmp(field->target, import->type->name) == 0)
			import_refuse_for_now(import, column, sentence.text);
		else
			import_refuse(import, column, sentence.text);
	} else if (result == REF_SEVERAL) {
		strbuf_addf(&sentence,
			"%s \"%s\": trong sổ có nhiều người hoặc nơi cùng tên. Ghi mã hoặc số thẻ thay "
			"cho tên.",
			field->label, shown.text);
		import_be_unsure(import, column, sentence.text);
	}
	strbuf_release(&sentence);
	strbuf_release(&shown);
	return true;
}
