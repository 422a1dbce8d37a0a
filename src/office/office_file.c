#include "office_file.h"

#include "ole_file.h"
#include "xalloc.h"

#include <stdlib.h>
#include <string.h>

struct office_file {
	FILE *file;
	char *name;
	struct csv_limits limits;
	bool read; /* the next reading begins anew */
	struct xlsx *xlsx;
};

static bool is_zip(FILE *file)
{
	char bytes[4];
	bool is = fread(bytes, 1, sizeof bytes, file) == sizeof bytes &&
		(memcmp(bytes, "PK\3\4", 4) == 0 || memcmp(bytes, "PK\5\6", 4) == 0);

	rewind(file);
	return is;
}

/* The one place where the kind is told, by the first bytes. */
static bool look_at(
	struct office_file *office, const struct office_options *options, struct err *err)
{
	if (fseek(office->file, 0, SEEK_SET) != 0) /* a pipe */
		return true;
	if (ole_file_is(office->file))
		return ole_file_refuse(office->file, office->name, err);
	if (!is_zip(office->file))
		return true;
	office->xlsx = xlsx_open(office->file, office->name, &office->limits, options->sheet, err);
	return office->xlsx != NULL;
}

struct office_file *office_open(
	FILE *file, const char *name, const struct office_options *options, struct err *err)
{
	struct office_file *office = xcalloc(1, sizeof *office);

	*office = (struct office_file) { .file = file,
		.name = xstrdup(name),
		.limits = options->limits ? *options->limits : csv_usual_limits };
	if (look_at(office, options, err))
		return office;
	office_close(office);
	return NULL;
}

const struct xlsx_look *office_book(const struct office_file *office)
{
	return office->xlsx ? xlsx_look(office->xlsx) : NULL;
}

bool office_read(struct office_file *office, csv_take *take, void *context, struct err *err)
{
	if (office->xlsx)
		return xlsx_read(office->xlsx, take, context, err);
	if (office->read && fseek(office->file, 0, SEEK_SET) != 0)
		return err_set(err, ERR_USAGE,
			"Không đọc lại được %s. Nhập từ tệp thay vì từ ống dẫn.", office->name);
	office->read = true;
	return csv_read(office->file, office->name, &office->limits, take, context, err);
}

void office_close(struct office_file *office)
{
	if (!office)
		return;
	xlsx_close(office->xlsx);
	free(office->name);
	free(office);
}
