/*
 * xlsx_io.h - an open file as minizip wants to see one. It stays the caller's.
 */
#ifndef XLSX_IO_H
#define XLSX_IO_H

#include <minizip/ioapi.h>
#include <stdio.h>

zlib_filefunc64_def xlsx_functions(FILE *file);

#endif
