/*
 * formats.h - identifiers written in a fixed way (rules.md, "Identifiers").
 *
 * Each takes what was typed, rewrites it into the kept form, or refuses it with a sentence.
 */
#ifndef FORMATS_H
#define FORMATS_H

#include "err.h"
#include "strbuf.h"

/* Organisation code: 14 digits, kept in groups 2.3.3.3.3 with dots. */
bool format_org_code(struct strbuf *value, struct err *err);

/* File number: 6 digits and 2 to 3 capitals. */
bool format_file_no(struct strbuf *value, struct err *err);

/* Telephone: digits only; +84 becomes the leading 0. */
bool format_phone(struct strbuf *value, struct err *err);

/* Digits of an identity card or party card: blanks, dots, a leading ' and a last .0 taken away. */
bool format_id_digits(struct strbuf *value, struct err *err);

/* The same of a personal id, whose fourth digit tells century and sex: none of a century to come. */
bool format_personal_id(struct strbuf *value, struct err *err);

/* School years as on paper: 10/10, 7/12, or a word of the code list. */
bool format_schooling(struct strbuf *value, struct err *err);

#endif
