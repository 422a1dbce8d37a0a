#include "text_file.h"

#include "plat.h"

bool text_file_write(const struct strbuf *text, const char *path, struct err *err)
{
	FILE *file = plat_make_folders_of(path, err) ? plat_create_new(path, err) : NULL;

	if (!file)
		return false;
	bool ok = (fwrite(text->text, 1, text->length, file) == text->length ||
			  err_set(err, ERR_STORAGE,
				  "Không ghi hết được ra tệp. Xem lại chỗ trống của đĩa.")) &&
		plat_flush(file, err);
	fclose(file);
	if (!ok)
		plat_remove(path);
	return ok;
}
