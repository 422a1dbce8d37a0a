/*
 * Only the good rows of a file: it is read again without those that were refused or unsure, until no other one
 * fails for want of them. So what is written is what the file would give had they never stood in it.
 */
#include "import_row.h"

#include "xalloc.h"

#include <stdlib.h>

static int by_line(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;

	return (x > y) - (x < y);
}

bool import_is_left_out(const struct import *import, long line)
{
	const struct left_out *left = import->left;

	return left->known > 0 &&
		bsearch(&line, left->lines, left->known, sizeof line, by_line) != NULL;
}

void import_leave_out(struct import *import)
{
	struct left_out *left = import->left;

	if (!import->options->valid_only)
		return;
	left->lines = xgrow(left->lines, left->count, sizeof *left->lines);
	left->lines[left->count++] = import->row->line;
}

/* Moves the notes of rows that are left out from here on; the others are made again. */
static void keep_notes(const struct import *import, struct import_report *kept)
{
	struct import_report *report = import->report;

	for (size_t i = 0; i < report->note_count; i++) {
		struct import_note *note = &report->notes[i];
		if (!import_is_left_out(import, note->line)) {
			import_note_release(note);
			continue;
		}
		kept->warnings += note->warning;
		kept->notes = xgrow(kept->notes, kept->note_count, sizeof *kept->notes);
		kept->notes[kept->note_count++] = *note;
	}
	report->note_count = 0;
}

bool import_goes_on_without(struct import *import)
{
	struct left_out *left = import->left;
	struct import_report *report = import->report, *kept = &left->kept;

	if (left->count == left->known)
		return false;
	qsort(left->lines, left->count, sizeof *left->lines, by_line);
	left->known = left->count;
	keep_notes(import, kept);
	kept->counts[IMPORT_REFUSED] += report->counts[IMPORT_REFUSED];
	kept->counts[IMPORT_UNSURE] += report->counts[IMPORT_UNSURE];
	kept->to_pad += report->to_pad;
	kept->notes_cut = kept->notes_cut || report->notes_cut;
	return true;
}

static void add_notes(struct import_report *report, struct import_report *kept)
{
	for (size_t i = 0; i < kept->note_count; i++) {
		report->notes = xgrow(report->notes, report->note_count, sizeof *report->notes);
		report->notes[report->note_count++] = kept->notes[i];
	}
	kept->note_count = 0;
	import_sort_notes(report);
}

void import_tell_left_out(struct left_out *left, struct import_report *report)
{
	struct import_report *kept = &left->kept;

	add_notes(report, kept);
	report->notes_cut = report->notes_cut || kept->notes_cut;
	for (int i = 0; i < IMPORT_FATES; i++)
		report->counts[i] += kept->counts[i];
	report->records += kept->counts[IMPORT_REFUSED] + kept->counts[IMPORT_UNSURE];
	report->warnings += kept->warnings;
	report->to_pad += kept->to_pad;
	if (left->count > 0 && report->counts[IMPORT_NEW] + report->counts[IMPORT_CHANGED] == 0)
		report->written = false;
	free(kept->notes);
	free(left->lines);
}
