/* A short form in place of which the whole is put, and those that are to stay as typed. */
#include "edit_internal.h"

#include "text.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum { KEPT_LETTERS = 16 };

struct edit_kept {
	size_t at, letters;
	uint32_t word[KEPT_LETTERS]; /* as it was typed: another at its place is no longer meant */
};

bool edit_expand(struct edit *edit, size_t start, size_t letters, const char *full)
{
	size_t behind = edit->cursor - start - letters, count = 0;
	uint32_t *codes = xmalloc((strlen(full) + behind + 1) * sizeof *codes);

	while (*full)
		codes[count++] = text_next(&full);
	bool fits = !edit->limit || edit->count - letters + count <= edit->limit;
	if (behind)
		memcpy(codes + count, edit->text + start + letters, behind * sizeof *codes);
	if (fits) { /* with what was typed behind it: that is where the cursor is to be */
		edit_replace(edit, start, letters + behind, codes, count + behind, false);
		edit->steps[edit->step_count - 1].letters = letters;
	}
	free(codes);
	return fits;
}

static bool stands(const struct edit *edit, const struct edit_kept *kept)
{
	return kept->at + kept->letters <= edit->count &&
		memcmp(kept->word, edit->text + kept->at, kept->letters * sizeof *kept->word) == 0;
}

bool edit_is_kept(const struct edit *edit, size_t start, size_t letters)
{
	for (size_t i = 0; i < edit->kept_count; i++) {
		const struct edit_kept *kept = &edit->kept[i];
		if (kept->at == start && kept->letters == letters && stands(edit, kept))
			return true;
	}
	return false;
}

void edit_keep(struct edit *edit, size_t start, size_t letters)
{
	if (letters > KEPT_LETTERS || edit_is_kept(edit, start, letters))
		return;
	edit->kept = xgrow(edit->kept, edit->kept_count, sizeof *edit->kept);
	struct edit_kept *kept = &edit->kept[edit->kept_count++];
	*kept = (struct edit_kept) { .at = start, .letters = letters };
	memcpy(kept->word, edit->text + start, letters * sizeof *kept->word);
}

/*
 * Before the change is made. Where it begins at the word itself the place stays: erased and typed again
 * it is the same one; but text put in front of the whole word moves it.
 */
void edit_move_kept(struct edit *edit, size_t start, size_t removed, size_t count)
{
	size_t left = 0;

	for (size_t i = 0; i < edit->kept_count; i++) {
		struct edit_kept kept = edit->kept[i];
		bool behind = kept.at > start
			? kept.at >= start + removed
			: kept.at == start && removed == 0 && stands(edit, &kept);
		if (behind)
			kept.at = kept.at - removed + count;
		if (behind || kept.at <= start)
			edit->kept[left++] = kept;
	}
	edit->kept_count = left;
}

void edit_forget_kept(struct edit *edit)
{
	edit->kept_count = 0;
}
