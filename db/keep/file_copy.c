#include "file_copy.h"

#include "plat.h"

bool file_copy(const char *from, const char *to, struct err *err)
{
	FILE *in = plat_open(from, "rb"), *out = in ? plat_create_new(to, err) : NULL;
	char bytes[65536];
	bool ok = out != NULL;
	size_t got;

	if (!in)
		err_set(err, ERR_STORAGE, "Không đọc được tệp %s. Xem lại quyền đọc của tệp.",
			from);
	while (ok && (got = fread(bytes, 1, sizeof bytes, in)) > 0)
		ok = fwrite(bytes, 1, got, out) == got ||
			err_set(err, ERR_STORAGE,
				"Đĩa đầy, chưa chép được tệp sổ nên chưa làm gì. Xóa bớt tệp không cần rồi làm lại.");
	ok = ok && !ferror(in) && plat_flush(out, err);
	if (in)
		fclose(in);
	if (out)
		fclose(out);
	return ok;
}
