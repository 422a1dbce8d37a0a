/* When a sealed copy of the book left last: a day in a file beside it. */
#include "sealed.h"

#include "date.h"
#include "plat.h"
#include "strbuf.h"

static FILE *open_day(const char *book, bool write)
{
	struct strbuf path = STRBUF_INIT;

	strbuf_addf(&path, "%s-usb", book);
	if (write)
		plat_remove(path.text);
	FILE *file = write                          ? plat_create_new(path.text, NULL)
		: plat_kind(path.text) == PLAT_FILE ? plat_open(path.text, "rb")
						    : NULL;
	strbuf_release(&path);
	return file;
}

bool seal_last_copy(const char *book, char day[11])
{
	FILE *file = open_day(book, false);
	size_t got = file ? fread(day, 1, 10, file) : 0;

	day[got] = '\0';
	if (file)
		fclose(file);
	return date_is_full(day);
}

void seal_note_copy(const char *book, const char *day)
{
	FILE *file = open_day(book, true);

	if (!file)
		return;
	fprintf(file, "%s\n", day);
	fclose(file);
}
