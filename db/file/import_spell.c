/* In which cell the member of a row is: the first spell of a new one, a transfer of a known one. */
#include "import_row.h"

#include "date.h"
#include "event.h"
#include "internal.h"
#include "lived.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

int import_owner_column(const struct import *import)
{
	const struct field *owner = rectype_owner_field(import->spell_type);

	return columns_find(
		&import->columns, COLUMN_SPELL, (int)(owner - import->spell_type->fields));
}

bool import_take_spell(struct import *import, struct err *err)
{
	const struct import_options *options = import->options;
	const struct field *owner = rectype_owner_field(import->spell_type);
	char uid[UID_SIZE];
	bool found = false;

	import->spell = record_new(import->spell_type);
	record_set(import->spell, "from_on",
		options->from_on ? options->from_on : import->store->today);
	if (!import_take_cells(import, COLUMN_SPELL, import->spell, err))
		return false;
	if (!record_get(import->spell, owner->name) && import->section &&
		!import_resolve(import, owner, import->section, import_owner_column(import), &found,
			uid, err))
		return false;
	if (found)
		record_set(import->spell, owner->name, uid);
	if (!record_get(import->spell, owner->name) && !import->section && options->cell)
		record_set(import->spell, owner->name, options->cell);
	return true;
}

bool import_has_cell(struct import *import)
{
	const struct field *owner = rectype_owner_field(import->spell_type);

	if (!record_get(import->spell, owner->name) && !import->refused && !import->unsure)
		import_refuse(import, import_owner_column(import),
			"chưa ghi chi bộ. Ghi tên hoặc mã chi bộ đang sinh hoạt.");
	return !import->refused && !import->unsure;
}

/* Of the rows that follow each other in one cell the book is asked once. False: it fails. */
static bool ask_lived(struct import *import, const char *cell, const char *day, struct err *err)
{
	struct strbuf asked = STRBUF_INIT, name = STRBUF_INIT;

	strbuf_addf(&asked, "%s %s", cell, day);
	if (import->lived_asked && strcmp(import->lived_asked, asked.text) == 0) {
		strbuf_release(&asked);
		return true;
	}
	free(import->lived_asked);
	free(import->lived);
	import->lived_asked = strbuf_detach(&asked);
	bool ok = cell_lived(import->store, cell, day, &name, err);
	import->lived = name.length > 0 ? strbuf_detach(&name) : NULL;
	strbuf_release(&name);
	return ok;
}

bool import_bind_spell(struct import *import, struct err *err)
{
	struct record *spell = import->spell;
	int reason = rectype_index(spell->type, "joined_by");
	const char *day = record_get(spell, "from_on");
	char shown[DATE_SIZE];

	if (!day || !date_is_full(day) || columns_find(&import->columns, COLUMN_SPELL, reason) >= 0)
		return true;
	const char *cell = record_get(spell, rectype_owner_field(spell->type)->name);
	if (!ask_lived(import, cell, day, err))
		return false;
	if (!import->lived)
		return true;
	record_set(spell, "joined_by", NULL);
	struct strbuf sentence = STRBUF_INIT;
	date_show(day, shown);
	strbuf_addf(&sentence,
		"%s đã điểm danh hoặc thu đảng phí trước %s: người mới tính từ ngày ấy, Lý do tăng để "
		"trống. Ai có từ trước thì nhập với ngày sớm hơn.",
		import->lived, shown);
	import_warn(import, -1, IMPORT_NEW, sentence.text);
	strbuf_release(&sentence);
	return true;
}

/* Whether the row says as well that he is dead or gone: then it names the cell where he was. */
static bool says_gone(const struct import *import)
{
	int status = rectype_index(import->type, "listed_status");
	const char *said = status < 0 ? NULL : import->record->values[status];

	return said && (strcmp(said, "TTR") == 0 || strcmp(said, "RK") == 0);
}

bool import_compare_spell(struct import *import, struct err *err)
{
	struct query query;
	const char *cell = record_get(import->spell, rectype_owner_field(import->spell_type)->name);

	if (!cell)
		return true;
	query_open_named(&query, import->store, "spell_open", err);
	query_text(&query, ":member", import->before->uid);
	query_text(&query, ":today", import->store->today);
	bool any = query_step(&query);
	bool elsewhere = !any || strcmp(query_said(&query, 0), cell) != 0;
	struct strbuf sentence = STRBUF_INIT;
	if (any)
		strbuf_addf(
			&sentence, "trong sổ người này đang sinh hoạt ở %s", query_said(&query, 1));
	else
		strbuf_add(&sentence, "trong sổ người này đã rời chi bộ");
	free(import->moved_from);
	import->moved_from = any ? xstrdup(query_said(&query, 1)) : NULL;
	bool ok = query_close(&query);
	if (ok && elsewhere && (any || !says_gone(import)) &&
		import_ask(import, import_owner_column(import), any ? DOUBT_MOVED : DOUBT_GONE,
			import->before, sentence.text) == CHOICE_TRANSFER)
		import->moves_to = cell;
	strbuf_release(&sentence);
	return ok;
}

bool import_move(struct import *import, struct err *err)
{
	const struct event *event = event_find("move_within");
	struct record *answers = record_new(event->asked);
	struct findings findings = FINDINGS_INIT;
	struct err fault = ERR_INIT;
	const char *residency = record_get(import->spell, "residency");

	if (!import_found_cell(import, err)) {
		record_free(answers);
		return false;
	}
	record_set(answers, "member", import->before->uid);
	record_set(answers, "cell", import->moves_to);
	record_set(answers, "from_on", record_get(import->spell, "from_on"));
	if (residency)
		record_set(answers, "residency", residency);
	bool ok = event_put(import->store, event, answers, &findings, &fault);
	for (size_t i = 0; i < findings.count && ok; i++)
		import_warn(import, -1, IMPORT_CHANGED, findings.items[i].text);
	if (!ok && fault.kind == ERR_INPUT) {
		import_refuse(import, import_owner_column(import), fault.text);
		ok = true;
	} else if (!ok && err) {
		*err = fault;
	}
	findings_release(&findings);
	record_free(answers);
	return ok;
}
