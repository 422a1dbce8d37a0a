#include "xlsx_io.h"

#include <stdint.h>
#include <sys/types.h>

static voidpf file_open(voidpf file, const void *path, int mode)
{
	(void)path;
	(void)mode;
	return file;
}

static uLong file_read(voidpf opaque, voidpf file, void *bytes, uLong size)
{
	(void)opaque;
	return (uLong)fread(bytes, 1, size, file);
}

static uLong file_write(voidpf opaque, voidpf file, const void *bytes, uLong size)
{
	(void)opaque;
	return (uLong)fwrite(bytes, 1, size, file);
}

static ZPOS64_T file_tell(voidpf opaque, voidpf file)
{
	(void)opaque;
	return (ZPOS64_T)ftello(file);
}

static long file_seek(voidpf opaque, voidpf file, ZPOS64_T offset, int origin)
{
	int whence = origin == ZLIB_FILEFUNC_SEEK_SET ? SEEK_SET
		: origin == ZLIB_FILEFUNC_SEEK_CUR    ? SEEK_CUR
						      : SEEK_END;

	(void)opaque;
	return offset > INT64_MAX || fseeko(file, (off_t)offset, whence) != 0 ? -1 : 0;
}

static int file_close(voidpf opaque, voidpf file)
{
	(void)opaque;
	(void)file;
	return 0;
}

static int file_error(voidpf opaque, voidpf file)
{
	(void)opaque;
	return ferror((FILE *)file);
}

zlib_filefunc64_def xlsx_functions(FILE *file)
{
	return (zlib_filefunc64_def) { file_open, file_read, file_write, file_tell, file_seek,
		file_close, file_error, file };
}
