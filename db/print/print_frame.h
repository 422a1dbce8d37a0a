/*
 * print_frame.h - what stands over and under the text of a paper: heads H1 to H4, feet F1 to F5 (print.md, "Layouts").
 */
#ifndef PRINT_FRAME_H
#define PRINT_FRAME_H

#include "doc.h"
#include "issuer.h"

/* What a head or foot says besides its issuer. NULL: empty, dots stand. */
struct print_frame {
	const struct issuer *issuer;
	const char *number, *mark; /* "05", "NQ" */
	const char *place, *day;   /* of issue; the day ISO */
	const char *recipients;    /* with line ends or semicolons between */
	const char *left, *right;  /* names under the signatures of minutes, of a member's paper */
	const char *signer,
		*post;      /* who signs for the organisation; NULL: the secretary in office */
	const char *behalf; /* "CHI ỦY": for whom he signs; NULL: the organisation */
};

void print_head_numbered(const struct print_frame *frame, struct doc *doc); /* H1 */
void print_head_minutes(const struct print_frame *frame, struct doc *doc);  /* H2 */
void print_head_letter(const struct print_frame *frame, struct doc *doc);   /* H3 */
/* H4: title in capitals, the organisation, what time it is of. The page ends behind it. */
void print_head_cover(const struct print_frame *frame, const char *title, const char *span,
	enum doc_paper page, struct doc *doc);

void print_foot_recipients(const struct print_frame *frame, struct doc *doc); /* F1, F5 */
void print_foot_minutes(const struct print_frame *frame, struct doc *doc);    /* F2 */
void print_foot_self(const struct print_frame *frame, struct doc *doc);       /* F3 */
void print_foot_list(const struct print_frame *frame, struct doc *doc);       /* F4 */
void print_foot_secretary(const struct print_frame *frame, struct doc *doc);
void print_foot_superior(const struct print_frame *frame, struct doc *doc);
void print_foot_receiver(
	const struct print_frame *frame, struct doc *doc); /* whom nobody names yet */
void print_foot_handover(
	const struct print_frame *frame, struct doc *doc); /* who gives and who takes */
void print_foot_pledge(
	const struct print_frame *frame, struct doc *doc); /* the member, the cell that confirms */

#endif
