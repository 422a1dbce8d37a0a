/* When a sealed copy of the book left last, and when its recovery code was tried: days in a file beside it, a line each. */
#include "sealed.h"

#include "date.h"
#include "plat.h"

#include <stdlib.h>
#include <string.h>

static FILE *open_days(const char *book, bool write)
{
	char *path = plat_beside(book, "-usb");

	if (write)
		plat_remove(path);
	FILE *file = write                     ? plat_create_new(path, NULL)
		: plat_kind(path) == PLAT_FILE ? plat_open(path, "rb")
					       : NULL;
	free(path);
	return file;
}

/* Lines that are not there, or no days, are "". */
static void read_days(const char *book, char days[SEAL_DAYS][DATE_SIZE])
{
	FILE *file = open_days(book, false);
	char line[DATE_SIZE + 2];

	for (int i = 0; i < SEAL_DAYS; i++) {
		bool got = file && fgets(line, sizeof line, file);
		line[got ? strcspn(line, "\n") : 0] = '\0';
		snprintf(days[i], DATE_SIZE, "%.10s", date_is_full(line) ? line : "");
	}
	if (file)
		fclose(file);
}

bool seal_last(const char *book, enum seal_day which, char day[11])
{
	char days[SEAL_DAYS][DATE_SIZE];

	read_days(book, days);
	snprintf(day, 11, "%s", days[which]);
	return *day != '\0';
}

void seal_note(const char *book, enum seal_day which, const char *day)
{
	char days[SEAL_DAYS][DATE_SIZE];

	read_days(book, days);
	snprintf(days[which], DATE_SIZE, "%.10s", day);
	FILE *file = open_days(book, true);
	if (!file)
		return;
	for (int i = 0; i < SEAL_DAYS; i++)
		fprintf(file, "%s\n", days[i]);
	fclose(file);
}
