/*
 * sealed.h - a copy of the book that tells nobody anything who has neither the passphrase nor the recovery code.
 *
 * The format is on one page: chibo-seal(5). The bytes of the copy are a stream of XChaCha20-Poly1305 (secretstream of
 * libsodium) under a key of the book, which stands twice in the header: wrapped under the passphrase, and under the
 * recovery code, each stretched by Argon2id.
 */
#ifndef SEALED_H
#define SEALED_H

#include "err.h"

#include <stdint.h>
#include <stdio.h>

enum {
	SEAL_HEADER = 256,
	SEAL_KEY = 32,
	SEAL_GROUPS = 6,
	SEAL_CODE = 6 * 5,         /* "1234 5678 ..." with its end */
	SEAL_LEAST_PASSPHRASE = 8, /* characters */
};

/* How dear a guess is. NULL where it is asked for: what this machine can bear, 64 or 256 MiB. */
struct seal_cost {
	uint64_t passes, bytes;
};

/* What seals the copies of one book. It is kept beside the book, as open to read as that is. */
struct seal_key {
	unsigned char key[SEAL_KEY];
	unsigned char wrapped[SEAL_HEADER]; /* the header, without what is of one file */
};

/* A new recovery code: 24 digits, the last of each group of four checks it. */
void seal_new_code(char code[SEAL_CODE]);
/*
 * What was typed of one, blanks and hyphens or none, as it is written. False with err, which names the group that is
 * mistyped. err->kind is ERR_INPUT.
 */
bool seal_read_code(const char *typed, char code[SEAL_CODE], struct err *err);

/* A new key, to be opened by either. Takes a second or so. */
bool seal_make_key(struct seal_key *key, const char *passphrase, const char *code,
	const struct seal_cost *cost, struct err *err);
/* That of the book at that path; false where there is none. */
bool seal_load_key(const char *book, struct seal_key *key);
bool seal_keep_key(const char *book, const struct seal_key *key, struct err *err);
/* Whether that passphrase or recovery code opens what the key seals. False with err. */
bool seal_try(const struct seal_key *key, const char *secret, struct err *err);

/* Days that BOOK-usb keeps: a sealed copy left last; the recovery code was typed from its paper last. */
enum seal_day { SEAL_COPIED, SEAL_TRIED, SEAL_DAYS };
bool seal_last(const char *book, enum seal_day which, char day[11]); /* false: never */
void seal_note(
	const char *book, enum seal_day which, const char *day); /* not to be had is no harm */
void seal_forget(struct seal_key *key);                          /* out of memory */

/* Writes `from`, sealed, behind where `to` is. */
bool seal_stream(const struct seal_key *key, FILE *from, FILE *to, struct err *err);
/*
 * Opens it again; what comes out is compared with `same` where that is not NULL, and written to `to` where that is not.
 * False with err: damaged, or not the same.
 */
bool seal_open_stream(
	const struct seal_key *key, FILE *sealed, FILE *to, FILE *same, struct err *err);

/*
 * A file sealed into a new one: written beside, flushed, renamed, read back from the medium, opened and compared. Only
 * after true may a stick be pulled.
 */
bool seal_file(const struct seal_key *key, const char *from, const char *to, struct err *err);

/*
 * Opens a sealed file into a new one by the passphrase or the recovery code. A wrong secret and a damaged file are told
 * apart: err->kind is ERR_INPUT or ERR_STORAGE.
 */
bool unseal_file(const char *sealed, const char *secret, const char *to, struct err *err);

#endif
