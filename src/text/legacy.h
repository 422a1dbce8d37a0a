/*
 * legacy.h - Vietnamese of old fonts, seen as Latin letters: TCVN3 (ABC, .VnTime), VNI-Windows; VIQR; UTF-8 saved twice.
 *
 * Lists typed before Unicode hold other characters, which only their font shows as Vietnamese: Lß V¨n Thö
 * is Lò Văn Thử. Taken as they are nobody finds them again.
 */
#ifndef LEGACY_H
#define LEGACY_H

/*
 * What the text (normal form C) most likely is, and in *font whose letters it has ("của phông cũ VNI"); the caller
 * frees. NULL: it is no such text. Each of its words with marks that is no Vietnamese must become a
 * syllable, one of them by letters that Vietnamese has not or by pairs as VNI writes them, or in VIQR by signs as in
 * Nguye^~n.
 */
char *legacy_decode(const char *text, const char **font);

/* What the letters with marks of a text (normal form C) show by themselves. */
enum legacy_sign {
	LEGACY_EITHER, /* no marks, or words that are Vietnamese as they stand: Dòng may be Dũng */
	LEGACY_FONT,   /* a word that is no Vietnamese as it stands */
	LEGACY_UNICODE, /* a Vietnamese letter that no old font shows */
};

enum legacy_sign legacy_sign(const char *text);

#endif
