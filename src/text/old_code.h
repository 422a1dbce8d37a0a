/*
 * old_code.h - how Vietnamese was written before Unicode, a byte or two for a letter: TCVN3, VNI, Windows-1258.
 *
 * TCVN3 (ABC, the fonts .VnTime) has a byte for each small letter and few capitals, VNI a letter and behind it
 * a byte that bears its mark and tone, Windows-1258 letters and tones apart as Unicode's decomposed form.
 */
#ifndef OLD_CODE_H
#define OLD_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum old_code { OLD_TCVN3, OLD_VNI, OLD_1258, OLD_CODES };

#define OLD_UNDEFINED UINT32_MAX

/*
 * The characters, in normal form C, of bytes between two that are neither letters nor above 0x7F; `codes` holds
 * `count` of them at most. A byte that means nothing, or nothing where it stands, is OLD_UNDEFINED.
 */
size_t old_code_word(enum old_code code, const unsigned char *bytes, size_t count, uint32_t *codes);

/* Whether TCVN3 has no capital of this letter: NguyÔn is all there is for Nguyễn and NGUYỄN. */
bool old_code_lacks_capital(uint32_t letter);

/* The byte that Windows (1252) shows as this character; -1: none. What it leaves free is itself. */
int old_code_latin_byte(uint32_t character);

#endif
