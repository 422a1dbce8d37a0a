/* Checking, saving, and the draft of a form. */
#include "form_internal.h"

#include "dialog.h"
#include "links.h"
#include "many_screen.h"
#include "text.h"
#include "value.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

/* Takes over what is typed everywhere; the first item that cannot be becomes the focus. */
static bool commit_all(struct form *form, struct err *err)
{
	int wrong = -1;

	for (int i = 0; i < form->count; i++) {
		struct err local = ERR_INIT;
		bool typed = item_is_pending(&form->items[i]);
		if (item_commit(form->screen.session, &form->items[i], &local)) {
			if (typed) /* what it told before is told anew */
				form_follow(form, &form->items[i]);
			continue;
		}
		if (wrong >= 0)
			continue;
		wrong = i;
		*err = local;
	}
	if (wrong >= 0)
		form_focus(form, wrong);
	return wrong < 0;
}

/* A spell's parent is the record above it: it gets its uid before it is checked. */
static void tie_spell(struct form *form)
{
	if (form->record_count < 2)
		return;
	if (!form->records[0]->uid[0])
		store_new_uid(form->screen.session->store, form->records[0]->uid);
	record_set(form->records[1], form->records[0]->type->name, form->records[0]->uid);
}

static bool collect(struct form *form, struct findings *findings, int record, struct err *err)
{
	struct rules rules = store_rules(form->screen.session->store);

	record_check(form->records[record], &rules, findings);
	if (form->custom || form->apart)
		return true;
	return store_check(form->screen.session->store, form->records[record], findings, err);
}

static void mark_faults(
	struct form *form, const struct findings *findings, const struct record *record)
{
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *item = &findings->items[i];
		struct form_item *at = item->field ? form_find(form, record, item->field) : NULL;
		if (at && item->severity != FINDING_WARNING)
			item_set_fault(at, item->text);
	}
}

static void focus_finding(
	struct form *form, const struct record *record, const struct finding *finding)
{
	struct form_item *at = finding->field ? form_find(form, record, finding->field) : NULL;

	if (at)
		form_focus(form, (int)(at - form->items));
}

/* What F2 will ask the reason for: every warning there is, so that none is accepted unseen. */
static void add_warnings(struct form *form, const struct findings *findings)
{
	struct strbuf all = STRBUF_INIT;

	strbuf_add(&all, form->warning ? form->warning : "");
	for (size_t i = 0; i < findings->count; i++) {
		if (findings->items[i].severity != FINDING_WARNING)
			continue;
		strbuf_addf(&all, "%s%s", all.length ? " " : "", findings->items[i].text);
		form->warnings++;
	}
	free(form->warning);
	form->warning = strbuf_detach(&all);
}

/* The status row has room for one of them. */
static void say_warning(struct form *form, const char *text)
{
	struct session *session = form->screen.session;

	if (form->warnings > 1)
		session_say(session, MESSAGE_WARN,
			"%s Còn %d điều nữa: F2 xem hết, ghi lý do để vẫn lưu.", text,
			form->warnings - 1);
	else
		session_say(session, MESSAGE_WARN, "%s F2 vẫn lưu, ghi lý do.", text);
}

/* The reason for which a warning is accepted stands in the record too, where it has a field for it. */
static void keep_reason(
	const struct form *form, const struct findings *findings, struct record *record)
{
	for (size_t i = 0; form->accepted && i < findings->count; i++) {
		const char *field = findings->items[i].settled_by;
		if (field &&
			text_count(form->why) <=
				(size_t)value_limit(rectype_field(record->type, field)))
			record_set(record, field, form->why);
	}
}

enum verdict { VERDICT_CLEAN, VERDICT_WARNING, VERDICT_WRONG };

/* Checks one record; the sentence that matters most goes into the status row. */
static enum verdict judge(struct form *form, int record, struct err *err)
{
	struct session *session = form->screen.session;
	struct findings findings = FINDINGS_INIT;
	enum verdict verdict = VERDICT_CLEAN;

	if (!collect(form, &findings, record, err)) {
		findings_release(&findings);
		return VERDICT_WRONG;
	}
	mark_faults(form, &findings, form->records[record]);
	keep_reason(form, &findings, form->records[record]);
	const struct finding *first = findings_first(&findings, FINDING_ERROR);
	if (!first)
		first = findings_first(&findings, FINDING_GAP);
	const struct finding *warning = findings_first(&findings, FINDING_WARNING);
	if (first) {
		verdict = VERDICT_WRONG;
		session_say(session, MESSAGE_BAD, "%s", first->text);
		focus_finding(form, form->records[record], first);
	} else if (warning) {
		verdict = VERDICT_WARNING;
		add_warnings(form, &findings);
		say_warning(form, warning->text);
		focus_finding(form, form->records[record], warning);
	}
	findings_release(&findings);
	return verdict;
}

static enum verdict judge_all(struct form *form, struct err *err)
{
	enum verdict worst = VERDICT_CLEAN;

	free(form->warning);
	form->warning = NULL;
	form->warnings = 0;
	tie_spell(form);
	for (int i = 0; i < form->record_count && worst != VERDICT_WRONG; i++) {
		enum verdict verdict = judge(form, i, err);
		if (verdict > worst)
			worst = verdict;
	}
	return worst;
}

/* What keeps a stored record among those that lack something: the form saves it all the same. */
static bool say_gaps(struct form *form, struct err *err)
{
	const struct record *record = form->records[0];
	struct session *session = form->screen.session;
	struct strbuf said = STRBUF_INIT;
	const struct field *first;
	bool any = false;

	if (!form->fresh && !form_is_changed(form) &&
		form_add_gaps(session, record->type, record->uid, &said, &first, err) && first) {
		any = true;
		session_say(session, MESSAGE_WARN, "Còn thiếu: %s.", said.text);
		form_focus(form, form_find_item(form, record, first->name));
	}
	strbuf_release(&said);
	return any;
}

void form_check(struct form *form, struct err *err)
{
	if (!commit_all(form, err))
		return;
	if (judge_all(form, err) == VERDICT_CLEAN && !say_gaps(form, err))
		session_say(form->screen.session, MESSAGE_DONE, "Phiếu này đủ và đúng quy tắc.");
}

/* `linked` gets what was there before and refers to the new record from now on. */
static bool write_all(struct form *form, struct strbuf *linked, struct err *err)
{
	struct store *store = form->screen.session->store;

	if (!store_begin(store, err))
		return false;
	int versions[FORM_RECORDS] = { 0 };
	for (int i = 0; i < form->record_count; i++)
		versions[i] = form->records[i]->version;
	bool ok = true;
	for (int i = 0; i < form->record_count && ok; i++)
		ok = store_save(store, form->records[i], form->why, err);
	if (ok && form->fresh)
		ok = links_follow(store, form->records[0], linked, err);
	if (ok && form->has_draft)
		ok = form_drop_draft(form, err);
	if (ok)
		ok = store_commit(store, err);
	else
		store_rollback(store);
	for (int i = 0; i < form->record_count && !ok; i++)
		form->records[i]->version = versions[i];
	return ok;
}

/* Whose a record is that is not called by that name: "Chi ủy viên (Đặng Hữu Ước)". */
static void add_whose(struct store *store, const struct record *record, struct strbuf *out)
{
	struct strbuf name = STRBUF_INIT;

	for (const struct field *field = record->type->fields; field->name; field++) {
		const char *whose = record_get(record, field->name);
		if (!whose || !field_is_owner(record->type, field) ||
			!(field->flags & FIELD_LIST) ||
			strcmp(field->target, rectype_orgs()->name) == 0)
			continue;
		strbuf_clear(&name);
		store_show(store, field, whose, &name);
		if (!strstr(out->text, name.text))
			strbuf_addf(out, " (%s)", name.text);
	}
	strbuf_release(&name);
}

static void say_saved(struct form *form, const struct strbuf *linked)
{
	struct session *session = form->screen.session;
	struct strbuf label = STRBUF_INIT;

	store_label(session->store, form->records[0]->type, form->records[0]->uid, &label);
	add_whose(session->store, form->records[0], &label);
	if (linked->length > 0)
		strbuf_addf(&label, ", nối với %s", linked->text);
	session_say(session, MESSAGE_DONE,
		form->next_blank ? "Đã lưu: %s. Nhập tiếp phiếu mới; xong thì bấm Esc."
				 : "Đã lưu: %s.",
		label.text);
	strbuf_release(&label);
}

/* ---- a form that is no record ---- */

static enum screen_result write_custom(struct form *form, struct err *err)
{
	struct session *session = form->screen.session;

	if (form->custom->before && !form->custom->before(session, form->records[0], err))
		return SCREEN_STAY;
	if (!store_begin(session->store, err))
		return SCREEN_STAY;
	if (!form->custom->write(session, form->records[0], form->why, err) ||
		(form->records[0]->uid[0] && !form_drop_draft(form, err))) {
		store_rollback(session->store);
		return SCREEN_STAY;
	}
	if (!store_commit(session->store, err))
		return SCREEN_STAY;
	form->screen.changed_at = 0;
	return SCREEN_CLOSE;
}

static enum screen_result after_preview(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct form *form = (struct form *)screen;

	free(form->why);
	form->why = xstrdup(answer->text);
	return write_custom(form, err);
}

/* What will be written is shown; where there are warnings, their reason is asked for as well. */
static enum screen_result ask_custom(struct form *form, struct err *err)
{
	static const struct dialog_choice choices[] = { { KEY_CTRL('S'), "Ghi tất cả" },
		{ KEY_ESCAPE, "Sửa tiếp" }, { 0, NULL } };
	struct findings findings = FINDINGS_INIT;
	struct strbuf said = STRBUF_INIT;
	struct screen *question = NULL;

	strbuf_add(&said, "Sẽ ghi một lần:\n");
	if (form->custom->preview(form->screen.session, form->records[0], &said, &findings, err)) {
		for (size_t i = 0; i < findings.count; i++)
			strbuf_addf(&said, "! %s\n", findings.items[i].text);
		if (findings.count > 0)
			strbuf_add(&said, "Lý do vẫn ghi (Esc sửa tiếp):");
		question = findings.count > 0 ? input_new(said.text, "", INPUT_REASON)
					      : dialog_new(said.text, choices);
	} else {
		const struct finding *wrong = findings_first(&findings, FINDING_ERROR);
		if (wrong)
			focus_finding(form, form->records[0], wrong);
	}
	strbuf_release(&said);
	findings_release(&findings);
	return question ? screen_ask(&form->screen, question, after_preview) : SCREEN_STAY;
}

/* ---- one entry for many ---- */

static enum screen_result show_many(struct form *form, struct err *err)
{
	const struct many_begin begin = { .field = form->apart,
		.people = form->people,
		.left_out = form->left_out,
		.why = form->accepted ? form->why : NULL };

	if (!form->records[0]->uid[0]) /* a draft that is written later is this record's too */
		store_new_uid(form->screen.session->store, form->records[0]->uid);
	return screen_open(&form->screen,
		many_screen_new(form->screen.session, form->records[0], &begin, err));
}

enum screen_result form_after_many(struct form *form, const struct screen *many)
{
	struct strbuf left_out = STRBUF_INIT;

	if (many->answer.key == KEY_CTRL('S')) {
		form->wrote_many = true;
		form->screen.changed_at = 0;
		form->has_draft = false; /* many_write() has dropped it */
		return SCREEN_CLOSE;
	}
	many_left_out(many, &left_out);
	free(form->left_out);
	form->left_out = strbuf_detach(&left_out);
	if (many_why(many)) {
		free(form->why);
		form->why = xstrdup(many_why(many));
		form->accepted = true;
	}
	return SCREEN_STAY;
}

static enum screen_result after_write(struct form *form, const struct strbuf *linked)
{
	struct session *session = form->screen.session;

	form->has_draft = false;
	form->screen.changed_at = 0;
	memcpy(form->saved, form->records[0]->uid, UID_SIZE);
	for (int i = 0; i < form->record_count; i++)
		session_keep_saved(session, form->records[i]);
	form_count_paper(form);
	if (form->on_paper > 0 && form->of_paper == form->on_paper)
		form->next_blank = false; /* all that the paper has: now they are compared */
	say_saved(form, linked);
	if (!form->fresh || !form->next_blank)
		return SCREEN_CLOSE;
	form_begin_blank(form);
	return SCREEN_STAY;
}

/* Nobody has typed anything into a new form, and what stands in it by itself does not make a record. */
static bool is_untouched(const struct form *form)
{
	return form->fresh && form_lacks(form) && !form->has_draft && !form_is_changed(form);
}

static enum screen_result say_untouched(struct form *form)
{
	form_focus(form, form_first_stop(form));
	session_say(form->screen.session, MESSAGE_INFO,
		"Chưa gõ gì vào phiếu này nên chưa lưu. Gõ tiếp, hoặc Esc quay lại.");
	return SCREEN_STAY;
}

enum screen_result form_save(struct form *form, struct err *err)
{
	struct session *session = form->screen.session;

	if (!commit_all(form, err))
		return SCREEN_STAY;
	if (form->fresh) /* of an old record nobody would see it, and it may have been taken out */
		form_link(form);
	if (is_untouched(form))
		return say_untouched(form);
	enum verdict verdict = judge_all(form, err);
	if (verdict == VERDICT_WRONG || (verdict == VERDICT_WARNING && !form->accepted))
		return SCREEN_STAY;
	session->message_kind = MESSAGE_NONE;
	session->message[0] = '\0';
	if (form->apart)
		return show_many(form, err);
	if (form->custom)
		return form->custom->preview ? ask_custom(form, err) : write_custom(form, err);
	struct strbuf linked = STRBUF_INIT;
	enum screen_result result = write_all(form, &linked, err) ? after_write(form, &linked)
								  : SCREEN_STAY;
	strbuf_release(&linked);
	return result;
}
