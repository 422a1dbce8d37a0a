/* What a person says of rows that may mean one or another, and of writing only those that are good. */
#include "import_internal.h"

#include "dialog.h"
#include "picker.h"
#include "xalloc.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const struct import_note *note_at_hand(const struct import_screen *at)
{
	return at->groups.count > 0 ? at->groups.items[at->screen.rows.selected].notes[0] : NULL;
}

bool import_waits(const struct import_screen *at)
{
	const struct import_note *note = note_at_hand(at);

	return note && note->fate == IMPORT_UNSURE && note->doubt != DOUBT_NONE;
}

static const char *label_of(enum import_doubt doubt, enum import_choice choice)
{
	bool of_place = doubt == DOUBT_MOVED || doubt == DOUBT_GONE;

	switch (choice) {
	case CHOICE_MERGE:
		return "Là người ấy: cập nhật hồ sơ trong sổ";
	case CHOICE_SEPARATE:
		return "Người khác: thêm hồ sơ mới";
	case CHOICE_TRANSFER:
		return "Chuyển sinh hoạt sang chi bộ của dòng này";
	case CHOICE_KEEP:
		return of_place ? "Giữ chi bộ như trong sổ" : "Dòng ghi đúng: nhận như vậy";
	default:
		return "Bỏ qua, không nhập";
	}
}

/* ---- the answers ---- */

static void add(struct import_screen *at, int step, bool all, struct import_answer answer)
{
	at->said = xgrow(at->said, at->said_count, sizeof *at->said);
	at->said[at->said_count++] = (struct import_said) { step, all, answer };
}

void import_take_back(struct import_screen *at)
{
	if (at->said_count == 0) {
		session_say(at->screen.session, MESSAGE_INFO, "Chưa trả lời dòng nào.");
		return;
	}
	int step = at->said[at->said_count - 1].step;
	while (at->said_count > 0 && at->said[at->said_count - 1].step == step)
		at->said_count--;
	import_look(at);
	session_say(at->screen.session, MESSAGE_INFO, "Đã lấy lại câu trả lời vừa rồi.");
}

void import_forget_answers(struct import_screen *at)
{
	free(at->said);
	at->said = NULL;
	at->said_count = 0;
	at->valid_only = false;
}

bool import_moves_somebody(const struct import_screen *at)
{
	for (size_t i = 0; i < at->said_count; i++)
		if (at->said[i].answer.choice == CHOICE_TRANSFER)
			return true;
	return false;
}

void import_add_answers(const struct import_screen *at, struct import_options *options)
{
	struct import_answer *answers = xcalloc(at->said_count + 1, sizeof *answers);

	for (size_t i = at->said_count; i-- > 0;) { /* the last word counts */
		const struct import_answer *said = &at->said[i].answer;
		if (!at->said[i].all)
			answers[options->answer_count++] = *said;
		else if (options->choices[said->doubt] == CHOICE_OPEN)
			options->choices[said->doubt] = said->choice;
	}
	options->answers = answers;
}

/* ---- asking ---- */

/*
 * "m" and the number of the choice: for the rows at hand; "a": for all with that doubt; "c" and a number: the row is
 * about that one of several.
 */
static enum screen_result take_whom(
	struct screen *screen, const struct answer *answer, struct err *err)
{
	struct import_screen *at = (struct import_screen *)screen;
	const struct import_group *group = &at->groups.items[screen->rows.selected];
	const struct import_note *note = group->notes[0];
	char whose = answer->text[0];
	int number = atoi(answer->text + 1);
	enum import_choice choice = whose == 'c' ? CHOICE_MERGE : (enum import_choice)number;
	int step = at->said_count > 0 ? at->said[at->said_count - 1].step + 1 : 1;

	(void)err;
	for (int i = 0; i < (whose == 'm' ? group->count : 1); i++) {
		struct import_answer said = import_answer_to(group->notes[i], choice);
		if (whose == 'c')
			memcpy(said.other, note->candidates[number].uid, UID_SIZE);
		add(at, step, whose == 'a', said);
	}
	import_look(at);
	session_say(screen->session, MESSAGE_INFO, "Đã nhận câu trả lời; Ctrl-Z lấy lại.");
	return SCREEN_STAY;
}

static int rows_with(const struct import_report *report, enum import_doubt doubt)
{
	int count = 0;

	for (size_t i = 0; i < report->note_count; i++)
		count += report->notes[i].fate == IMPORT_UNSURE && report->notes[i].doubt == doubt;
	return count;
}

/* Each of several that the row may be about, with what differs. */
static void add_candidates(struct picks *picks, const struct import_note *note)
{
	for (int i = 0; i < note->candidate_count; i++) {
		const struct import_candidate *one = &note->candidates[i];
		struct strbuf label = STRBUF_INIT;
		char value[16];
		snprintf(value, sizeof value, "c%d", i);
		strbuf_addf(&label, "Là %s", one->label);
		if (*one->differs)
			strbuf_addf(&label, ", khác nhau (sổ / tệp): %s", one->differs);
		picks_add(picks, value, label.text, NULL);
		strbuf_release(&label);
	}
}

static void add_choices(
	struct picks *picks, const struct import_group *group, char whose, const char *whom)
{
	enum import_doubt doubt = group->notes[0]->doubt;

	for (enum import_choice choice = CHOICE_MERGE; choice < IMPORT_CHOICES; choice++) {
		char value[16];
		if (!import_choice_serves(doubt, choice))
			continue;
		snprintf(value, sizeof value, "%c%d", whose, (int)choice);
		picks_add(picks, value, label_of(doubt, choice), whom);
	}
}

enum screen_result import_ask_whom(struct import_screen *at)
{
	const struct import_group *group = &at->groups.items[at->screen.rows.selected];
	const struct import_note *note = group->notes[0];
	struct picks picks = { 0 };
	struct strbuf title = STRBUF_INIT;
	char whom[40];
	int all = rows_with(&at->report, note->doubt);

	add_candidates(&picks, note);
	if (group->count > 1)
		snprintf(whom, sizeof whom, "%d dòng này", group->count);
	add_choices(&picks, group, 'm', group->count > 1 ? whom : "dòng này");
	snprintf(whom, sizeof whom, "cả %d dòng như vậy", all);
	if (all > group->count)
		add_choices(&picks, group, 'a', whom);
	strbuf_addf(&title, "Dòng %ld, %s", note->line, note->name);
	struct screen *picker = picker_new(title.text, &picks, NULL);
	strbuf_release(&title);
	return screen_ask(&at->screen, picker, take_whom);
}

enum screen_result import_offer_valid(struct import_screen *at, screen_answered *write)
{
	static const struct dialog_choice choices[] = { { KEY_F2, "Chỉ ghi các dòng tốt" },
		{ KEY_ESCAPE, "Chưa ghi, xem lại" }, { 0, NULL } };
	const int64_t *counts = at->report.counts;
	int64_t good = counts[IMPORT_NEW] + counts[IMPORT_CHANGED] + counts[IMPORT_SAME];
	struct strbuf sentence = STRBUF_INIT;

	if (!at->looked || at->fault || good == 0) {
		session_say(at->screen.session, MESSAGE_WARN,
			"Chưa ghi được: sửa các dòng không nhận được trong tệp, lưu, rồi F9 xem lại.");
		return SCREEN_STAY;
	}
	strbuf_addf(&sentence,
		"Chưa ghi được cả tệp: %" PRId64
		" dòng không nhận được hay chưa rõ. Nên sửa trong tệp, lưu, rồi F9 xem lại. "
		"Cũng có thể chỉ ghi %" PRId64
		" dòng tốt; các dòng kia không vào sổ, Ctrl-E ghi chúng ra tệp lỗi trước đã.",
		import_bad_rows(at), good);
	struct screen *dialog = dialog_new(sentence.text, choices);
	strbuf_release(&sentence);
	return screen_ask(&at->screen, dialog, write);
}
