/* What is not sure about a row, and what a person answers to it. */
#include "import_row.h"

#include "hash.h"

#include <string.h>

enum { DIFFERENCES_SHOWN = 4 };

bool import_choice_serves(enum import_doubt doubt, enum import_choice choice)
{
	static const bool serves[IMPORT_DOUBTS][IMPORT_CHOICES] = {
		[DOUBT_PERSON] = { [CHOICE_MERGE] = true,
			[CHOICE_SEPARATE] = true,
			[CHOICE_SKIP] = true },
		[DOUBT_NUMBER] = { [CHOICE_MERGE] = true,
			[CHOICE_SEPARATE] = true,
			[CHOICE_SKIP] = true },
		[DOUBT_NAME] = { [CHOICE_MERGE] = true, [CHOICE_SKIP] = true },
		[DOUBT_SEVERAL] = { [CHOICE_SEPARATE] = true, [CHOICE_SKIP] = true },
		[DOUBT_ID] = { [CHOICE_KEEP] = true, [CHOICE_SKIP] = true },
		[DOUBT_MOVED] = { [CHOICE_TRANSFER] = true,
			[CHOICE_KEEP] = true,
			[CHOICE_SKIP] = true },
		[DOUBT_GONE] = { [CHOICE_KEEP] = true, [CHOICE_SKIP] = true },
	};

	return serves[doubt][choice];
}

/* What the row says, as a number. */
static uint64_t row_hash(const struct csv_row *row)
{
	uint64_t hash = HASH_BEGIN;

	for (int i = 0; i < row->count; i++)
		hash = hash_add(hash, row->fields[i], strlen(row->fields[i]) + 1);
	return hash;
}

struct import_answer import_answer_to(const struct import_note *note, enum import_choice choice)
{
	struct import_answer answer = { note->row, note->doubt, choice, "" };

	memcpy(answer.other, note->other, UID_SIZE);
	return answer;
}

/* One of several: it must be among them still. */
static bool is_choice(const struct import *import, const struct import_answer *answer)
{
	if (answer->doubt != DOUBT_SEVERAL || answer->choice != CHOICE_MERGE)
		return import_choice_serves(answer->doubt, answer->choice);
	for (int i = 0; i < import->candidate_count; i++)
		if (strcmp(import->candidates[i], answer->other) == 0)
			return true;
	return false;
}

static enum import_choice answer_to(
	struct import *import, enum import_doubt doubt, const struct record *other)
{
	const struct import_options *options = import->options;
	enum import_choice choice = options->choices[doubt];

	for (size_t i = 0; i < options->answer_count; i++) {
		const struct import_answer *answer = &options->answers[i];
		bool about = doubt == DOUBT_SEVERAL ||
			strcmp(answer->other, other ? other->uid : "") == 0;
		if (answer->doubt != doubt || !about || !is_choice(import, answer) ||
			answer->row != row_hash(import->row))
			continue;
		memcpy(import->chosen, answer->other, UID_SIZE);
		return answer->choice;
	}
	return import_choice_serves(doubt, choice) ? choice : CHOICE_OPEN;
}

/* What a person can say to it, on the screen and on the command line. */
static const char *how_to_settle(enum import_doubt doubt)
{
	static const char *const how[IMPORT_DOUBTS] = {
		[DOUBT_PERSON] =
			"Chọn một người, hai người hay bỏ dòng này (dòng lệnh: --same merge, separate, skip).",
		[DOUBT_NUMBER] =
			"Chọn một người, hai người hay bỏ dòng này (dòng lệnh: --same merge, separate, skip).",
		[DOUBT_NAME] =
			"Sửa số hay tên trong tệp; đúng là một người thì chọn một người (dòng lệnh: --same merge).",
		[DOUBT_SEVERAL] =
			"Chọn đúng người trên màn hình, hoặc thêm số định danh, số thẻ hay mã vào tệp để phân biệt.",
		[DOUBT_ID] =
			"Xem lại căn cước và sửa tệp; đúng cả hai thì ghi người này bằng phiếu.",
		[DOUBT_MOVED] =
			"Chọn chuyển sinh hoạt, để nguyên hay bỏ dòng này (dòng lệnh: --moved transfer, keep, skip).",
		[DOUBT_GONE] =
			"Ghi chuyển sinh hoạt trong sổ trước, hoặc chọn để nguyên (dòng lệnh: --moved keep, skip).",
	};

	return how[doubt];
}

enum import_choice import_ask(struct import *import, int column, enum import_doubt doubt,
	const struct record *other, const char *text)
{
	enum import_choice choice = answer_to(import, doubt, other);
	struct strbuf sentence = STRBUF_INIT, differ = STRBUF_INIT;

	import->skipped = import->skipped || choice == CHOICE_SKIP;
	if (choice != CHOICE_OPEN)
		return choice;
	import->unsure = true;
	struct import_note *note = import_add_note(import, column + 1, IMPORT_UNSURE, false, NULL);
	if (!note)
		return choice;
	note->doubt = doubt;
	note->row = row_hash(import->row);
	if (doubt == DOUBT_SEVERAL)
		import_note_candidates(import, note);
	if (other) {
		memcpy(note->other, other->uid, UID_SIZE);
		import_note_changes(import, note, other, import->record, true);
		import_add_changes(note, DIFFERENCES_SHOWN, &differ);
	}
	strbuf_add(&sentence, text);
	for (int i = 0; i < note->candidate_count; i++)
		strbuf_addf(&sentence, "%s%s", i ? ", " : ": ", note->candidates[i].label);
	if (differ.length)
		strbuf_addf(&sentence, ", khác nhau (sổ / tệp): %s", differ.text);
	strbuf_addf(&sentence, ". %s", how_to_settle(doubt));
	note->text = strbuf_detach(&sentence);
	strbuf_release(&differ);
	return choice;
}
