#include "office_file.h"

#include "xalloc.h"

#include <stdlib.h>

struct office_file {
	FILE *file;
	char *name;
	struct csv_limits limits;
	bool read; /* the next reading begins anew */
};

struct office_file *office_open(
	FILE *file, const char *name, const struct office_options *options, struct err *err)
{
	struct office_file *office = xcalloc(1, sizeof *office);

	(void)err;
	*office = (struct office_file) { .file = file,
		.name = xstrdup(name),
		.limits = options->limits ? *options->limits : csv_usual_limits };
	return office;
}

bool office_read(struct office_file *office, csv_take *take, void *context, struct err *err)
{
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
	free(office->name);
	free(office);
}
