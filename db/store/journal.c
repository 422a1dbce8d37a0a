/*
 * The journal beside a book. It holds pages as they were before a save: SQLite puts them back where the save was broken
 * off. One that was left from an older day, beside a newer book, would put old pages over new ones; whether it
 * belongs to the book is told by the count of writings in page 1, of which the journal has the one before the save.
 */
#include "internal.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

enum {
	BOOK_HEADER = 100,
	CHANGE_COUNTER = 24,
	PAGE_COUNT = 28,
	FIRST_SECTOR = 512, /* is on the disk as it was or as it became, never mixed */
	JOURNAL_HEADER = 28,
	AROUND_PAGE = 8, /* its number before it, its sum behind it */
};

static const unsigned char magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

static uint32_t number_at(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* A part of a journal: it has one for each time that it was flushed while the save went on. */
struct part {
	uint32_t records, nonce, pages, sector, page_size;
};

static bool read_part(FILE *file, int64_t at, struct part *part)
{
	unsigned char head[JOURNAL_HEADER];

	if (fseeko(file, (off_t)at, SEEK_SET) != 0 ||
		fread(head, 1, sizeof head, file) != sizeof head ||
		memcmp(head, magic, sizeof magic) != 0)
		return false;
	*part = (struct part) { number_at(head + 8), number_at(head + 12), number_at(head + 16),
		number_at(head + 20), number_at(head + 24) };
	return part->page_size >= FIRST_SECTOR && part->page_size <= 65536 && part->sector >= 32 &&
		part->sector <= 65536;
}

/* Reads one record; false: SQLite would stop there too. `record` has room for it. */
static bool read_record(FILE *file, const struct part *part, unsigned char *record)
{
	enum { SUMMED_EACH = 200 };
	size_t size = part->page_size;
	uint32_t sum = part->nonce;

	if (fread(record, 1, size + AROUND_PAGE, file) != size + AROUND_PAGE)
		return false;
	for (size_t i = size - SUMMED_EACH; i > 0 && i < size; i -= SUMMED_EACH)
		sum += record[4 + i];
	return number_at(record) != 0 && sum == number_at(record + 4 + size);
}

/* What a journal says of the book before the save. */
struct undone {
	bool valid; /* there is a journal that SQLite would heed */
	uint32_t pages, page_size;
	bool has_first_page;
	unsigned char first_sector[FIRST_SECTOR];
};

/* Looks for page 1 in a part; false: nothing behind it counts. */
static bool look_through(FILE *file, const struct part *part, struct undone *undone)
{
	unsigned char *record = xmalloc((size_t)part->page_size + AROUND_PAGE);
	bool more = true;

	for (uint32_t i = 0; i < part->records && more && !undone->has_first_page; i++) {
		more = read_record(file, part, record);
		if (more && number_at(record) == 1) {
			undone->has_first_page = true;
			memcpy(undone->first_sector, record + 4, FIRST_SECTOR);
		}
	}
	free(record);
	return more;
}

static void read_journal(FILE *file, struct undone *undone)
{
	struct part part;
	int64_t at = 0;
	bool more = true;

	while (more && !undone->has_first_page && read_part(file, at, &part)) {
		if (!undone->valid)
			*undone = (struct undone) {
				.valid = true, .pages = part.pages, .page_size = part.page_size
			};
		more = part.page_size == undone->page_size &&
			fseeko(file, (off_t)(at + part.sector), SEEK_SET) == 0 &&
			look_through(file, &part, undone);
		int64_t end = at + part.sector +
			(int64_t)part.records * (part.page_size + AROUND_PAGE);
		at = (end + part.sector - 1) / part.sector * part.sector;
	}
}

/* Until page 1 is written the book has the count from before the save, and its size; then one more. */
static bool belongs(const struct undone *undone, const unsigned char *book)
{
	uint32_t page = (uint32_t)book[16] << 8 | book[17], now = number_at(book + CHANGE_COUNTER);

	if (undone->page_size != (page == 1 ? 65536 : page))
		return false;
	if (!undone->has_first_page)
		return undone->pages == number_at(book + PAGE_COUNT);
	uint32_t before = number_at(undone->first_sector + CHANGE_COUNTER);
	return now == before + 1 ||
		(now == before && memcmp(undone->first_sector, book, FIRST_SECTOR) == 0);
}

bool journal_is_stale(const char *book)
{
	char *journal = plat_beside(book, "-journal");
	unsigned char head[FIRST_SECTOR];
	struct undone undone = { .valid = false };
	FILE *file = plat_open(journal, "rb"), *beside = file ? plat_open(book, "rb") : NULL;
	bool stale = false;

	if (file && beside && fread(head, 1, sizeof head, beside) == sizeof head) {
		read_journal(file, &undone);
		stale = undone.valid && !belongs(&undone, head);
	}
	if (file)
		fclose(file);
	if (beside)
		fclose(beside);
	free(journal);
	return stale;
}

bool journal_set_aside(const char *book, char **aside, struct err *err)
{
	if (!journal_is_stale(book))
		return true;
	char *journal = plat_beside(book, "-journal"), *stem = plat_beside(book, "-tep-phu-cu");
	*aside = plat_free_path(stem, "journal");
	bool ok = plat_replace(journal, *aside, err);
	free(journal);
	free(stem);
	return ok;
}
